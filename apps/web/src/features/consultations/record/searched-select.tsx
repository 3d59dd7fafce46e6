import { Select, type SelectProps } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldedFilter, onlyChoice } from '../words/folded-filter.js';
import type { FieldName } from '../../../lib/drafts/draft-fields.js';
import { useLeftText, useTypedText } from '../../../lib/typed-text.js';

interface SearchedSelectProps extends Omit<
  SelectProps,
  'data' | 'value' | 'onChange' | 'searchable' | 'filter'
> {
  field: FieldName;
  data: { value: string; label: string }[];
  value: string | null;
  onChange: (value: string | null) => void;
}

/**
 * A choice that is found by typing. Text that fits one entry alone is that entry when the field is left; other text
 * stays, with a word about it.
 */
export function SearchedSelect({ field, data, value, onChange, error, ...props }: SearchedSelectProps) {
  const { t } = useTranslation('consultations');
  const input = useRef<HTMLInputElement>(null);
  const [unclear, setUnclear] = useState<string | null>(null);
  const label = data.find((one) => one.value === value)?.label ?? '';
  const [text, setText] = useState(label);
  const left = useLeftText(field);
  const isBegun = text !== '' && text !== label;
  // After Mantine, which begins with the choice.
  useEffect(() => {
    if (left !== '') setText(left);
  }, [left]);
  const take = (text = input.current?.value ?? '') => {
    const wanted = text.trim();
    const isUntouched = wanted === '' || wanted === label;
    const only = isUntouched ? null : onlyChoice(data, wanted);
    if (only !== null) onChange(only.value);
    const isTaken = isUntouched || only !== null;
    setUnclear(isTaken ? null : t('unclearText', { text: wanted }));
    return isTaken;
  };
  useTypedText({
    take: () => take(),
    focus: () => input.current?.focus(),
    left: [field, () => (isBegun ? text : '')],
  });
  return (
    <Select
      {...props}
      ref={input}
      data={data}
      value={value}
      searchValue={text}
      onSearchChange={setText}
      data-begun={isBegun || undefined}
      onChange={(code) => {
        setUnclear(null);
        onChange(code);
      }}
      onBlur={({ currentTarget: { value: typed } }) => {
        // Mantine has just put the choice back in its place.
        if (!take(typed)) setText(typed);
      }}
      searchable
      filter={foldedFilter}
      nothingFoundMessage={t('nothingFits')}
      selectFirstOptionOnChange
      error={unclear ?? error}
    />
  );
}
