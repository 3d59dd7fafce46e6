import { type DurationReason, durationReasons } from '@okenko/shared/common/contact-fields';
import { Select, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/formats.js';
import { serverNow } from '../../../lib/server-clock.js';
import { DayInput } from '../../../ui/day-input.js';
import { useField, useFieldValue, useRecord } from './record-context.js';
import { useNow } from './running-time.js';
import { useLeftText, useTypedText } from '../../../lib/typed-text.js';
import { readMinutes, readTime } from '../../../lib/typed-time.js';
import { fromWall, toWall } from './wall-time.js';
import classes from './record.module.css';

const MINUTE_MS = 60_000;
/** A start moved back further than this was written down afterwards: the timer says nothing about it. */
const LATER_MINUTES = 5;

interface ReasonProps {
  /** The reason that the program gave itself, here and now; one that the person chose is never changed. */
  guessed: RefObject<DurationReason | null>;
}

/** When it began and how long it took. Minutes run by themselves; corrected ones want a reason. */
export function TimeFields() {
  const { t } = useTranslation('consultations');
  const { errors } = useRecord();
  const guessed = useRef<DurationReason | null>(null);
  return (
    <div className={classes.row} data-invalid={errors.durationReason !== undefined || undefined}>
      <span className={classes.label}>
        {t('time.label')}
        <kbd aria-hidden>Alt I</kbd>
      </span>
      <div className={classes.times}>
        <Start guessed={guessed} />
        <Minutes guessed={guessed} />
        <Reason guessed={guessed} />
      </div>
    </div>
  );
}

function Start({ guessed }: ReasonProps) {
  const { t } = useTranslation('consultations');
  const { timeZone } = useFormats();
  const { source } = useRecord();
  const minutes = useFieldValue('durationMinutes');
  const reason = useFieldValue('durationReason');
  const { value, ids, error } = useField('startedAt');
  const [day = '', time = ''] = toWall(value, timeZone).split('T');
  const [typed, setTyped] = useState(time);
  const [wrong, setWrong] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(time), [time]);
  /** @returns in words why the moment will not do */
  const move = (toDay: string, toTime: string): string | null => {
    const startedAt = fromWall(`${toDay}T${toTime}`, timeZone);
    if (startedAt === null || Date.parse(startedAt) > serverNow()) return t('time.future');
    setTyped(toTime);
    setWrong(null);
    const moved = (Date.parse(value) - Date.parse(startedAt)) / MINUTE_MS;
    if (moved === 0 || (toDay === day && toTime === time)) return null;
    const isOurs = minutes === null || (reason !== null && reason === guessed.current);
    const isLater = moved > LATER_MINUTES && isOurs;
    if (isLater) guessed.current = 'recorded_later';
    source.edit({
      startedAt,
      ...(isLater && { durationMinutes: minutes ?? 0, durationReason: 'recorded_later' as const }),
    });
    return null;
  };
  const take = () => {
    const read = typed.trim() === '' ? time : readTime(typed);
    const said = read === null ? t('time.noTime') : move(day, read);
    setWrong(said);
    return said === null;
  };
  useTypedText({ take, focus: () => input.current?.focus() });
  return (
    <div data-field="startedAt" className={classes.times}>
      <TextInput
        ref={input}
        id={ids.control}
        aria-label={t('fields.startedAt')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        inputMode="numeric"
        autoComplete="off"
        error={wrong ?? error}
        w={72}
      />
      <DayInput
        aria-label={t('time.day')}
        value={day}
        onDay={(chosen) => move(chosen, readTime(typed) ?? time)}
        w={124}
      />
    </div>
  );
}

/** Taken over with each key where it can be read as a whole: `1:` is only on the way to `1:15`. */
function Minutes({ guessed }: ReasonProps) {
  const { t } = useTranslation('consultations');
  const { source } = useRecord();
  const { value, ids, error } = useField('durationMinutes');
  const reason = useFieldValue('durationReason');
  const startedAt = useFieldValue('startedAt');
  const input = useRef<HTMLInputElement>(null);
  /** As it was typed, while the field is being written in; null where it shows what the record says. */
  const [typed, setTyped] = useState<string | null>(useLeftText('durationMinutes') || null);
  const [wrong, setWrong] = useState<string | null>(null);
  /** What the record said before it was written in. */
  const before = useRef({ durationMinutes: value, durationReason: reason });
  if (typed === null) before.current = { durationMinutes: value, durationReason: reason };
  const shown = typed ?? String(value ?? '');
  const correct = (text: string) => {
    setTyped(text);
    setWrong(null);
    const minutes = readMinutes(text);
    // The part that can be read is no number that somebody gave: `8.5` is not 8.
    if (minutes === null && text.trim() !== '') return source.edit(before.current);
    if (minutes === null) return source.edit({ durationMinutes: null, durationReason: null });
    // Minutes may be deleted before others are typed: what was recorded later still is.
    const given = reason ?? guessed.current ?? 'ran_on';
    if (reason === null) guessed.current = given;
    source.edit({ durationMinutes: minutes, durationReason: given });
  };
  const take = () => {
    const isRead = shown.trim() === '' || readMinutes(shown) !== null;
    if (isRead) setTyped(null);
    setWrong(isRead ? null : t('time.noMinutes'));
    return isRead;
  };
  useTypedText({
    take,
    focus: () => input.current?.focus(),
    left: ['durationMinutes', () => typed ?? ''],
  });
  return (
    <div data-field="durationMinutes">
      <TextInput
        ref={input}
        id={ids.control}
        data-focus
        aria-label={t('time.minutes')}
        value={shown}
        onChange={(event) => correct(event.currentTarget.value)}
        onBlur={take}
        placeholder={useRunningMinutes(startedAt)}
        rightSection={/^\d+$/.test(shown) ? t('time.unit') : null}
        rightSectionPointerEvents="none"
        inputMode="numeric"
        autoComplete="off"
        error={wrong ?? error}
        w={96}
      />
    </div>
  );
}

/** What the timer shows, for the empty field. */
function useRunningMinutes(startedAt: string): string {
  const formats = useFormats();
  const now = useNow(MINUTE_MS / 4);
  return formats.minutes(Math.max(0, Math.round((now - Date.parse(startedAt)) / MINUTE_MS)));
}

function Reason({ guessed }: ReasonProps) {
  const { t } = useTranslation(['consultations', 'terms']);
  const minutes = useFieldValue('durationMinutes');
  const { value, set, ids, error } = useField('durationReason');
  if (minutes === null) return null;
  return (
    <div data-field="durationReason" className={classes.grow}>
      <Select
        id={ids.control}
        aria-label={t('consultations:fields.durationReason')}
        placeholder={t('consultations:time.why')}
        data={durationReasons.map((one) => ({ value: one, label: t(`terms:durationReasons.${one}`) }))}
        value={value}
        onChange={(reason) => {
          guessed.current = null;
          set(reason as typeof value);
        }}
        error={error}
      />
    </div>
  );
}
