import { CONTACTS_HANDED_MAX } from '@okenko/shared/common/contact-fields';
import { Menu, TagsInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCodelist } from '../../../lib/codelists.js';
import { FieldRow } from './field-row.js';
import { useField, useFieldValue } from './record-context.js';
import { ToggleChips } from './toggle-chips.js';
import { useLeftText, useTypedText } from '../../../lib/typed-text.js';
import chips from './chips.module.css';

const CONTACT_HANDED = 'A4';
const NAME_MAX = 120;
/** What a counter gives most days; the rest of the list is one key or one click further. */
const USUAL = new Set(['A2', 'A3', 'A4']);
const USUAL_OF_OTHER_LISTS = 3;

/** What the person got; typing a code (`a2`) while the focus is here toggles it, shown or not. */
export function ProvidedField() {
  const { t } = useTranslation('consultations');
  const { items, label } = useCodelist('provided');
  const { value, set, ids } = useField('provided');
  const offered = items.filter(({ code, retired }) => !retired || value.includes(code));
  const hasUsual = offered.some(({ code }) => USUAL.has(code));
  const isShown = (code: string, index: number) =>
    value.includes(code) || (hasUsual ? USUAL.has(code) : index < USUAL_OF_OTHER_LISTS);
  const toggle = (code: string) => ({ value: code, label: label(code), code });
  const shown = offered.filter(({ code }, index) => isShown(code, index));
  const rest = offered.filter((entry) => !shown.includes(entry));
  return (
    <FieldRow name="provided" group hotkey="Alt P">
      <ToggleChips
        labelledBy={ids.label}
        toggles={shown.map(({ code }) => toggle(code))}
        hidden={rest.map(({ code }) => toggle(code))}
        chosen={value}
        onChange={set}
      >
        {rest.length > 0 && (
          <Menu position="bottom-start">
            <Menu.Target>
              <button type="button" className={chips.chip}>
                {t('provided.others', { count: rest.length })}
              </button>
            </Menu.Target>
            <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
              {rest.map(({ code }) => (
                <Menu.Item key={code} onClick={() => set([...value, code])} leftSection={code}>
                  {label(code)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </ToggleChips>
      <ContactsHanded />
    </FieldRow>
  );
}

/** Organisations whose contact was given, by their public name. */
function ContactsHanded() {
  const { t } = useTranslation('consultations');
  const isHanded = useFieldValue('provided').some((code) => code.toUpperCase() === CONTACT_HANDED);
  const { value, set, ids, error } = useField('contactsHanded');
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(useLeftText('contactsHanded'));
  const [wrong, setWrong] = useState<string | null>(null);
  const setNames = (names: string[]) =>
    set(names.map((name) => name.slice(0, NAME_MAX).trim()).filter(Boolean));
  const take = () => {
    const name = text.trim();
    const isFull = name !== '' && value.length >= CONTACTS_HANDED_MAX;
    setWrong(isFull ? t('contactsHandedFull') : null);
    if (isFull || name === '') return !isFull;
    setNames(value.includes(name) ? value : [...value, name]);
    setText('');
    return true;
  };
  useTypedText({ take, focus: () => input.current?.focus(), left: ['contactsHanded', () => text] });
  if (!isHanded && value.length === 0) return null;
  return (
    <div data-field="contactsHanded" data-begun={text !== '' || undefined}>
      <TagsInput
        ref={input}
        id={ids.control}
        mt={6}
        aria-label={t('fields.contactsHanded')}
        placeholder={value.length === 0 ? t('contactsHandedHint') : ''}
        value={value}
        onChange={setNames}
        searchValue={text}
        onSearchChange={(next) => {
          setText(next);
          setWrong(null);
        }}
        maxTags={CONTACTS_HANDED_MAX}
        acceptValueOnBlur
        error={wrong ?? error}
        splitChars={[';']}
      />
    </div>
  );
}
