import { dayOf } from '@okenko/shared/common/instants';
import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../lib/formats.js';
import { serverNow } from '../lib/server-clock.js';
import { useTypedText } from '../lib/typed-text.js';
import { readDay } from '../lib/typed-time.js';

interface DayInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** `2026-11-21`, or an empty text. */
  value: string;
  /** Takes the day over. @returns in words why it will not do */
  onDay: (day: string) => string | null | void;
  /** True where no day at all is a choice too. */
  mayBeEmpty?: boolean;
}

/** A day as one writes it, whatever the browser's own language; taken over when the field is left. */
export function DayInput({ value, onDay, mayBeEmpty = false, ...props }: DayInputProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const shown = value === '' ? '' : formats.day(value);
  const [typed, setTyped] = useState(shown);
  const [wrong, setWrong] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(shown), [shown]);
  const take = () => {
    if (typed.trim() === shown) {
      setWrong(null);
      return true;
    }
    const isEmpty = typed.trim() === '' && mayBeEmpty;
    const day = isEmpty ? '' : readDay(typed, dayOf(new Date(serverNow()), formats.timeZone));
    const said = day === null ? t('noDay') : (onDay(day) ?? null);
    setWrong(said);
    if (day !== null) setTyped(day === '' ? '' : formats.day(day));
    return said === null;
  };
  useTypedText({ take, focus: () => input.current?.focus() });
  return (
    <TextInput
      {...props}
      ref={input}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && !event.ctrlKey && take()}
      error={wrong ?? props.error}
      inputMode="numeric"
      autoComplete="off"
    />
  );
}
