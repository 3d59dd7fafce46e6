import { CONTACTS_HANDED_MAX } from '@okenko/shared/common/contact-fields';
import { TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCodelist } from '../../../lib/codelists.js';
import { FieldRow } from './field-row.js';
import { useField } from './record-context.js';
import { ToggleChips } from './toggle-chips.js';

const CONTACT_HANDED = 'A4';
const NAME_MAX = 120;

/** What the person got; typing a code (`a2`) while the focus is here toggles it. */
export function ProvidedField() {
  const { items, label } = useCodelist('provided');
  const { value, set, ids } = useField('provided');
  const toggles = items
    .filter(({ code, retired }) => !retired || value.includes(code))
    .map(({ code }) => ({ value: code, label: label(code), code }));
  return (
    <FieldRow name="provided" group hotkey="Alt P">
      <ToggleChips labelledBy={ids.label} toggles={toggles} chosen={value} onChange={set} />
      <ContactsHanded isShown={value.some((code) => code.toUpperCase() === CONTACT_HANDED)} />
    </FieldRow>
  );
}

/** Organisations whose contact was given, by their public name. */
function ContactsHanded({ isShown }: { isShown: boolean }) {
  const { t } = useTranslation('consultations');
  const { value, set, ids, error } = useField('contactsHanded');
  if (!isShown && value.length === 0) return null;
  return (
    <TagsInput
      id={ids.control}
      mt={6}
      aria-label={t('fields.contactsHanded')}
      placeholder={value.length === 0 ? t('contactsHandedHint') : ''}
      value={value}
      onChange={(names) => set(names.map((name) => name.slice(0, NAME_MAX).trim()).filter(Boolean))}
      maxTags={CONTACTS_HANDED_MAX}
      acceptValueOnBlur
      error={error}
      splitChars={[';']}
    />
  );
}
