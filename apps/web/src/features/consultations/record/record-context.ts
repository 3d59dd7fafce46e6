import { createContext, useContext, useRef, useSyncExternalStore } from 'react';
import type { DraftFields, FieldName } from '../../../lib/drafts/draft-fields.js';
import type { FieldSource } from './field-source.js';

export interface RecordContextValue {
  id: string;
  source: FieldSource;
  /** What is wrong with a field, in words; told after an attempt to close. */
  errors: Partial<Record<FieldName, string>>;
  clearError: (name: FieldName) => void;
}

export const RecordContext = createContext<RecordContextValue | null>(null);

export function useRecord(): RecordContextValue {
  const value = useContext(RecordContext);
  if (!value) throw new Error('A field stands outside its record');
  return value;
}

export interface FieldHandle<Value> {
  value: Value;
  set: (value: Value) => void;
  error: string | undefined;
  /** Ids that tie the control to its label and its error. */
  ids: { control: string; label: string; error: string };
  /** For `aria-describedby`: the error's id while there is one. */
  describedBy: string | undefined;
}

/** One field of the record: its value, and how to change it. Only this field renders again when it changes. */
export function useField<Name extends FieldName>(name: Name): FieldHandle<DraftFields[Name]> {
  const { id, source, errors, clearError } = useRecord();
  const value = useFieldValue(name);
  const error = errors[name];
  const ids = { control: `${name}-${id}`, label: `${name}-${id}-label`, error: `${name}-${id}-error` };
  const set = (next: DraftFields[Name]) => {
    source.edit({ [name]: next });
    if (error !== undefined) clearError(name);
  };
  return { value, set, error, ids, describedBy: error === undefined ? undefined : ids.error };
}

/** The value of a field alone. */
export function useFieldValue<Name extends FieldName>(name: Name): DraftFields[Name] {
  const { source } = useRecord();
  const value = useSyncExternalStore(source.subscribe, () => source.get()?.[name]);
  const last = useRef(value);
  // The record may be gone a moment before the component that shows it.
  if (value !== undefined) last.current = value;
  return last.current as DraftFields[Name];
}

/** All fields at once, for those who sum them up. */
export function useAllFields(): DraftFields | undefined {
  const { source } = useRecord();
  return useSyncExternalStore(source.subscribe, source.get);
}
