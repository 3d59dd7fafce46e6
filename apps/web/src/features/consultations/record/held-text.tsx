import { Textarea } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './record.module.css';

export interface HeldTextProps {
  value: string;
  onChange: (value: string) => void;
  /** How much the field takes that it is for; negative without a limit. */
  maxLength: number;
}

/** What is typed while a question stands: a real field, so that no letter is lost and none presses a button. */
export function HeldText({ value, onChange, maxLength }: HeldTextProps) {
  const { t } = useTranslation('consultations');
  const area = useRef<HTMLTextAreaElement>(null);
  // At once, before the next letter, and behind what is there.
  useLayoutEffect(() => {
    area.current?.focus({ preventScroll: true });
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length);
  }, []);
  return (
    <Textarea
      ref={area}
      data-autofocus
      className={classes.heldText ?? ''}
      label={t('colleague.held')}
      value={value}
      autosize
      minRows={1}
      maxRows={4}
      {...(maxLength >= 0 && { maxLength })}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
