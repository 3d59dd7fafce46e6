import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldedFilter, onlyChoice } from '../words/folded-filter.js';
import type { FieldName } from '../../../lib/drafts/draft-fields.js';
import { useLeftText, useTypedText } from '../../../lib/typed-text.js';

interface SearchedMultiSelectProps extends Omit<
  MultiSelectProps,
  'data' | 'value' | 'onChange' | 'searchable' | 'filter'
> {
  field: FieldName;
  data: { value: string; label: string }[];
  value: string[];
  onChange: (value: string[]) => void;
  /** At most so many may be chosen. */
  maxValues: number;
}

/**
 * Several choices that are found by typing. Text that names one alone is that choice when the field is left; other
 * text stays, with a word about it.
 */
export function SearchedMultiSelect({
  field,
  data,
  value,
  onChange,
  error,
  ...props
}: SearchedMultiSelectProps) {
  const { t } = useTranslation('consultations');
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(useLeftText(field));
  const [unclear, setUnclear] = useState<string | null>(null);
  /** Mantine empties its field when it is left; text that was not understood stays. */
  const isKept = useRef(false);
  const type = (next: string) => {
    if (isKept.current) return;
    setText(next);
    setUnclear(null);
  };
  const take = () => {
    const only = onlyChoice(data, text);
    const isThere = only !== null && value.includes(only.value);
    const isTaken = text.trim() === '' || isThere || (only !== null && value.length < props.maxValues);
    if (!isTaken) setUnclear(t('unclearText', { text: text.trim() }));
    else if (text !== '') type('');
    if (isTaken && text.trim() !== '' && only !== null && !isThere) onChange([...value, only.value]);
    return isTaken;
  };
  useTypedText({ take, focus: () => input.current?.focus(), left: [field, () => text] });
  return (
    <MultiSelect
      {...props}
      ref={input}
      data-begun={text !== '' || undefined}
      data={data}
      value={value}
      onChange={onChange}
      searchValue={text}
      onSearchChange={type}
      onBlur={() => {
        isKept.current = !take();
        queueMicrotask(() => (isKept.current = false));
      }}
      searchable
      filter={foldedFilter}
      nothingFoundMessage={t('nothingFits')}
      error={unclear ?? error}
    />
  );
}
