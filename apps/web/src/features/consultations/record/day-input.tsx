import { dayOf } from '@okenko/shared/common/instants';
import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/formats.js';
import { serverNow } from '../../../lib/server-clock.js';
import { readDay } from './typed-time.js';

interface DayInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** `2026-11-21`, or an empty text. */
  value: string;
  onDay: (day: string) => void;
  /** True where no day at all is a choice too. */
  mayBeEmpty?: boolean;
}

/** A day as one writes it, whatever the browser's own language; taken over when the field is left. */
export function DayInput({ value, onDay, mayBeEmpty = false, ...props }: DayInputProps) {
  const { t } = useTranslation('consultations');
  const formats = useFormats();
  const shown = value === '' ? '' : formats.day(value);
  const [typed, setTyped] = useState(shown);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => setTyped(shown), [shown]);
  const take = () => {
    if (typed.trim() === shown) return setWrong(false);
    const isEmpty = typed.trim() === '' && mayBeEmpty;
    const day = isEmpty ? '' : readDay(typed, dayOf(new Date(serverNow()), formats.timeZone));
    setWrong(day === null);
    if (day === null) return;
    setTyped(day === '' ? '' : formats.day(day));
    onDay(day);
  };
  return (
    <TextInput
      {...props}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && !event.ctrlKey && take()}
      error={isWrong ? t('time.noDay') : props.error}
      inputMode="numeric"
      autoComplete="off"
    />
  );
}
