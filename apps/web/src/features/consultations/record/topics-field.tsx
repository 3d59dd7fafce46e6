import { TOPICS_MAX } from '@okenko/shared/common/contact-fields';
import { matchEntries } from '@okenko/shared/consultations/capture-match';
import { Combobox, PillsInput, useCombobox, type ComboboxStore } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCodelist } from '../../../lib/codelists.js';
import { onlyEntry } from '../words/only-entry.js';
import { useEntries } from '../words/use-entries.js';
import { FieldRow } from './field-row.js';
import { useField } from './record-context.js';
import { TopicPill } from './topic-pill.js';
import { useLeftText, useTypedText } from '../../../lib/typed-text.js';
import classes from './record.module.css';

const SHOWN_MAX = 8;

/** Topics by type-ahead in three languages, without diacritics. The first is the primary one. */
export function TopicsField() {
  const { t } = useTranslation('consultations');
  const { value, set, ids, error, describedBy } = useField('topics');
  const { label, byCode } = useCodelist('topics');
  const entries = useEntries('topics');
  const [query, setQuery] = useState(useLeftText('topics'));
  const [unclear, setUnclear] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  /** Place of the option that Enter takes; -1 for none. */
  const [active, setActive] = useState(-1);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setActive(-1);
    },
  });
  const unclearId = `${ids.control}-unclear`;
  const isFull = value.length >= TOPICS_MAX;

  const matches = matchEntries(query, entries, SHOWN_MAX + value.length)
    .map(({ code }) => code)
    .filter((code) => !value.includes(code))
    .slice(0, SHOWN_MAX);
  const isListed = combobox.dropdownOpened && query.trim() !== '';
  const optionId = (code: string) => `${ids.control}-${code}`;
  const activeCode = isListed ? matches[active] : undefined;

  const add = (code: string) => {
    if (!value.includes(code)) set([...value, code]);
    setQuery('');
    setUnclear(null);
    combobox.closeDropdown();
  };
  // Only when the record is closed: a click on a topic's own button leaves the field too, and means that one alone.
  const take = () => {
    if (query.trim() === '') return true;
    const only = onlyEntry(query, entries);
    const isTaken = only !== null && (!isFull || value.includes(only.code));
    if (isTaken) add(only.code);
    else setUnclear(t('unclearText', { text: query.trim() }));
    return isTaken;
  };
  useTypedText({ take, focus: () => input.current?.focus(), left: ['topics', () => query] });
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
            error={error !== undefined || unclear !== null}
            onMouseDown={({ target }) => {
              // Mantine focuses its own field alone.
              if (!(target instanceof Element && target.closest('button'))) input.current?.focus();
            }}
            onClick={() => combobox.openDropdown()}
            className={classes.topics ?? ''}
          >
            <div
              className={classes.topicLine}
              // Heard after the field's own keys, which may have moved the choice.
              onKeyDown={() => setActive(combobox.getSelectedOptionIndex())}
            >
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
              <Combobox.EventsTarget
                withExpandedAttribute
                // Mantine's own follows the arrow keys alone; the first choice is made without one.
                aria-activedescendant={activeCode === undefined ? undefined : optionId(activeCode)}
              >
                <input
                  ref={input}
                  id={ids.control}
                  className={classes.topicInput}
                  data-focus
                  data-begun={query !== '' || undefined}
                  value={query}
                  // Mantine would keep the mouse from it.
                  onMouseDown={(event) => event.stopPropagation()}
                  disabled={isFull && query === ''}
                  placeholder={value.length === 0 ? t('topics.hint') : ''}
                  aria-invalid={error !== undefined || unclear !== null}
                  aria-describedby={unclear === null ? describedBy : unclearId}
                  onChange={(event) => {
                    setQuery(event.currentTarget.value);
                    setUnclear(null);
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
              <Combobox.Option key={code} value={code} id={optionId(code)}>
                {`${label(code)} `}
                <span className={classes.parent}>{parentLabel(byCode.get(code)?.parent ?? null, label)}</span>
              </Combobox.Option>
            ))}
            {matches.length === 0 && <Combobox.Empty>{t('topics.none')}</Combobox.Empty>}
          </Combobox.Options>
          {query.trim() !== '' && (
            <BestMatch store={combobox} among={matches.join(' ')} onChosen={setActive} />
          )}
        </Combobox.Dropdown>
      </Combobox>
      {unclear !== null && (
        <p id={unclearId} className={classes.error}>
          {unclear}
        </p>
      )}
      {isFull && <p className={classes.hint}>{t('topics.full', { count: TOPICS_MAX })}</p>}
    </FieldRow>
  );
}

interface BestMatchProps {
  store: ComboboxStore;
  /** The options as they stand. */
  among: string;
  onChosen: (place: number) => void;
}

/** Chooses the first option as soon as it stands in the list, so that Enter takes it and a screen reader says it. */
function BestMatch({ store, among, onChosen }: BestMatchProps) {
  useEffect(() => {
    // The list may still be on its way out.
    if (!store.dropdownOpened) return;
    store.selectFirstOption();
    onChosen(store.getSelectedOptionIndex());
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the combobox's handle is new with each rendering
  }, [among, store.dropdownOpened]);
  return null;
}

function parentLabel(parent: string | null, label: (code: string) => string): string {
  return parent === null ? '' : label(parent);
}
