import { SEARCH_TEXT_MAX } from '@okenko/shared/consultations/consultations.contract';
import { Text, TextInput } from '@mantine/core';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { useCallback, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan, useMayBegin } from '../../../lib/session.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { useOpenAtDesk } from '../open/at-desk.js';
import { looksLikeCapture } from './capture-fields.js';
import { CapturePreview } from './capture-preview.js';
import { CaptureWarnings } from './capture-warnings.js';
import { CommandOptions, type Shown } from './command-options.js';
import { useCapture } from './use-capture.js';
import { useChosen } from './use-chosen.js';
import { useCommandOptions } from './use-command-options.js';
import { useLineDoubts } from './use-line-doubts.js';
import classes from './command.module.css';

/** A line with a note in it is longer than a search. */
const LINE_MAX = 4_000;

/** What is typed while the dialog is on its way; whoever takes it gives the focus to the line. */
export interface EarlyTyping {
  typed: string;
  /** The dialog has the focus. */
  isOver: boolean;
  onLine: (line: HTMLInputElement | null) => void;
}

/** What stands in the dialog: the line, how it is understood, and what Enter would do. */
export function CommandPanel({ onDone, early }: { onDone: () => void; early: EarlyTyping }) {
  const { t } = useTranslation(['consultations', 'terms']);
  const listId = useId();
  const openAtDesk = useOpenAtDesk();
  const mayRecord = useMayBegin();
  const maySearch = useCan('consultation:read');
  /** Null until somebody types into the line itself: it goes on from what was typed early. */
  const [own, setLine] = useState<string | null>(null);
  const line = own ?? early.typed;
  const field = useRef<HTMLInputElement>(null);
  const { onLine } = early;
  const stands = useCallback(
    (element: HTMLInputElement | null) => {
      field.current = element;
      onLine(element);
    },
    [onLine],
  );
  const show = (piece: string) => {
    const start = line.indexOf(piece);
    field.current?.focus();
    if (start >= 0) field.current?.setSelectionRange(start, start + piece.length);
  };
  const { options, byTopic, number, search, found, isSearching, error } = useCommandOptions(
    line.slice(0, SEARCH_TEXT_MAX),
  );
  const { capture, usualChannel, isWhole, record, open } = useCapture(line);
  const doubts = useLineDoubts(capture);

  const isAsked = line.trim() !== '';
  // A contact number is looked for, never recorded: it says nothing about a new contact.
  const mayBeRecorded = isAsked && mayRecord && number === null;
  const asDraft = () => {
    const id = open();
    if (id !== null) openAtDesk(id);
    onDone();
  };
  const recording: Shown = {
    key: 'record',
    group: 'record',
    label: t(isWhole ? 'capture.close' : 'capture.draft'),
    hint: isWhole ? t('capture.orDraft') : t('capture.needsTopic'),
    run: isWhole ? record : asDraft,
  };
  const isCapture = looksLikeCapture(capture);
  const recorded = mayBeRecorded ? [recording] : [];
  const topics = maySearch && !isCapture ? byTopic : [];
  const offered = maySearch && search !== null && !isCapture ? [search] : [];
  // Bare words are looked for: a false record must never be one Enter away from a search.
  const shown: Shown[] = isCapture
    ? [...recorded, ...(found ?? []), ...options]
    : [...(found ?? []), ...options, ...topics, ...offered, ...recorded];
  const first = isSearching ? undefined : shown.find(({ group }) => isCapture || group !== 'record');
  const { active, setActive, forget } = useChosen(line, shown, first?.key ?? null);

  const isRecordingNext = mayBeRecorded && (isCapture || shown[active]?.group === 'record');

  const choose = (option: Shown) => {
    if (option.group === 'record' && isWhole && doubts.ask()) return;
    option.run();
    if (option.stays) forget();
    else onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (shown.length > 0)
        setActive((Math.max(active, step > 0 ? -1 : 0) + step + shown.length) % shown.length);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    // A key held too long answers nothing that was asked by its first stroke.
    if (event.repeat) return;
    const option = shown[active];
    if (event.ctrlKey || event.metaKey) {
      if (mayBeRecorded) asDraft();
      // What Enter would do is just about to change.
    } else if (option && !isSearching) choose(option);
  };

  return (
    <>
      <TextInput
        data-autofocus
        ref={stands}
        value={line}
        onChange={(event) => setLine(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        maxLength={LINE_MAX}
        leftSection={<IconSearch size={18} aria-hidden />}
        placeholder={t('command.hint')}
        aria-label={t('command.label')}
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown[active] ? `${listId}-${shown[active].key}` : undefined}
        autoComplete="off"
        spellCheck={false}
      />
      {mayBeRecorded && (
        <CapturePreview
          line={line}
          capture={capture}
          usualChannel={isRecordingNext ? usualChannel : null}
          onLine={setLine}
        />
      )}
      {isRecordingNext && <CaptureWarnings note={doubts.note} onShow={show} />}
      <div role="alert">
        {isWhole && doubts.said.length > 0 && (
          <div className={classes.asked}>
            {doubts.said.map((name) => (
              <p key={name}>{t(`doubts.${name}`, { key: 'Enter' })}</p>
            ))}
            <p>{t('capture.toDesk')}</p>
          </div>
        )}
      </div>
      <CommandOptions id={listId} shown={shown} active={active} onActive={setActive} onChoose={choose} />
      {isSearching && (
        <Text c="dimmed">{t(number === null ? 'command.searching' : 'command.searchingNumber')}</Text>
      )}
      {found?.length === 0 && (
        <Text c="dimmed">{t(number === null ? 'command.nothingFound' : 'command.noSuchNumber')}</Text>
      )}
      <ProblemAlert error={error} />
      {!isAsked && (
        <Text c="dimmed">
          {t('command.example')}
          <br />
          {t('command.risks', {
            attention: t('terms:risks.attention'),
            urgent: t('terms:risks.urgent'),
            emergency: t('terms:risks.emergency'),
          })}
        </Text>
      )}
      <span className="visually-hidden" role="status">
        {isAsked && !isSearching ? t('command.count', { count: shown.length }) : ''}
      </span>
    </>
  );
}
