import { Select, type SelectProps } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldedFilter, onlyChoice } from '../words/folded-filter.js';
import { useTypedText } from '../../../lib/typed-text.js';

interface SearchedSelectProps extends Omit<
  SelectProps,
  'data' | 'value' | 'onChange' | 'searchable' | 'filter'
> {
  data: { value: string; label: string }[];
  value: string | null;
  onChange: (value: string | null) => void;
}

/**
 * A choice that is found by typing. Text that fits one entry alone is that entry when the field is left; other text
 * is never thrown away in silence.
 */
export function SearchedSelect({ data, value, onChange, error, ...props }: SearchedSelectProps) {
  const { t } = useTranslation('consultations');
  const input = useRef<HTMLInputElement>(null);
  const [unclear, setUnclear] = useState<string | null>(null);
  const label = data.find((one) => one.value === value)?.label ?? '';
  const take = (text = input.current?.value ?? '') => {
    const wanted = text.trim();
    const isUntouched = wanted === '' || wanted === label;
    const only = isUntouched ? null : onlyChoice(data, wanted);
    if (only !== null) onChange(only.value);
    const isTaken = isUntouched || only !== null;
    setUnclear(isTaken ? null : t('unclear', { text: wanted, value: label || t('notSaid') }));
    return isTaken;
  };
  useTypedText({ take: () => take(), focus: () => input.current?.focus() });
  return (
    <Select
      {...props}
      ref={input}
      data={data}
      value={value}
      onChange={(code) => {
        setUnclear(null);
        onChange(code);
      }}
      onBlur={(event) => take(event.currentTarget.value)}
      searchable
      filter={foldedFilter}
      nothingFoundMessage={t('nothingFits')}
      selectFirstOptionOnChange
      error={unclear ?? error}
    />
  );
}
