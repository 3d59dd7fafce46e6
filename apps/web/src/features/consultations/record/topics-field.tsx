import { TOPICS_MAX } from '@okenko/shared/common/contact-fields';
import { matchEntries } from '@okenko/shared/consultations/capture-match';
import { Combobox, PillsInput, useCombobox } from '@mantine/core';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCodelist } from '../../../lib/codelists.js';
import { useEntries } from '../words/use-entries.js';
import { FieldRow } from './field-row.js';
import { useField } from './record-context.js';
import { TopicPill } from './topic-pill.js';
import classes from './record.module.css';

const SHOWN_MAX = 8;

/** Topics by type-ahead in three languages, without diacritics. The first is the primary one. */
export function TopicsField() {
  const { t } = useTranslation('consultations');
  const { value, set, ids, error, describedBy } = useField('topics');
  const { label, byCode } = useCodelist('topics');
  const entries = useEntries('topics');
  const [query, setQuery] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const isFull = value.length >= TOPICS_MAX;

  const matches = matchEntries(query, entries, SHOWN_MAX + value.length)
    .map(({ code }) => code)
    .filter((code) => !value.includes(code))
    .slice(0, SHOWN_MAX);
  // The best match is chosen by Enter without a further key.
  useEffect(() => {
    if (query.trim() !== '') combobox.selectFirstOption();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the combobox's handle is new with each rendering
  }, [query, matches.length]);

  const add = (code: string) => {
    set([...value, code]);
    setQuery('');
    combobox.closeDropdown();
  };
  const remove = (code: string) => set(value.filter((one) => one !== code));
  const onKeyDown = (event: KeyboardEvent) => {
    const [best] = matches;
    const isEnter =
      event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing;
    // Whoever types and presses Enter faster than the list opens means the best match.
    if (isEnter && best !== undefined && combobox.getSelectedOptionIndex() === -1) {
      event.preventDefault();
      return add(best);
    }
    if (event.key !== 'Backspace' || query !== '' || value.length === 0) return;
    event.preventDefault();
    set(value.slice(0, -1));
  };

  return (
    <FieldRow name="topics" hotkey="Alt T">
      <Combobox store={combobox} onOptionSubmit={add} withinPortal={false}>
        <Combobox.DropdownTarget>
          <PillsInput
            // Mantine gives the field within the wrapper's id: the label finds it by this one.
            id={ids.control}
            error={error !== undefined}
            onClick={() => combobox.openDropdown()}
            className={classes.topics ?? ''}
          >
            <div className={classes.topicLine}>
              <ul className={classes.pills} aria-label={t('topics.chosen')} hidden={value.length === 0}>
                {value.map((code, index) => (
                  <TopicPill
                    key={code}
                    label={label(code)}
                    isPrimary={index === 0}
                    isAlone={value.length === 1}
                    onPrimary={() => set([code, ...value.filter((one) => one !== code)])}
                    onRemove={() => remove(code)}
                  />
                ))}
              </ul>
              <Combobox.EventsTarget withExpandedAttribute>
                <input
                  id={ids.control}
                  className={classes.topicInput}
                  data-focus
                  value={query}
                  disabled={isFull}
                  placeholder={value.length === 0 ? t('topics.hint') : ''}
                  aria-invalid={error !== undefined}
                  aria-describedby={describedBy}
                  onChange={(event) => {
                    setQuery(event.currentTarget.value);
                    combobox.openDropdown();
                  }}
                  onBlur={() => combobox.closeDropdown()}
                  onKeyDown={onKeyDown}
                />
              </Combobox.EventsTarget>
            </div>
          </PillsInput>
        </Combobox.DropdownTarget>
        <Combobox.Dropdown hidden={query.trim() === ''}>
          <Combobox.Options aria-label={t('fields.topics')}>
            {matches.map((code) => (
              <Combobox.Option key={code} value={code}>
                {`${label(code)} `}
                <span className={classes.parent}>{parentLabel(byCode.get(code)?.parent ?? null, label)}</span>
              </Combobox.Option>
            ))}
            {matches.length === 0 && <Combobox.Empty>{t('topics.none')}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {isFull && <p className={classes.hint}>{t('topics.full', { count: TOPICS_MAX })}</p>}
    </FieldRow>
  );
}

function parentLabel(parent: string | null, label: (code: string) => string): string {
  return parent === null ? '' : label(parent);
}
