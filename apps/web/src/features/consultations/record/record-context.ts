import { createContext, useContext } from 'react';
import { useDraftField, useDrafts } from '../../../lib/drafts/use-drafts.js';
import type { DraftFields, FieldName } from '../../../lib/drafts/draft-fields.js';

export interface RecordContextValue {
  id: string;
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
  const { id, errors, clearError } = useRecord();
  const drafts = useDrafts();
  const value = useDraftField(id, name);
  const error = errors[name];
  const ids = { control: `${name}-${id}`, label: `${name}-${id}-label`, error: `${name}-${id}-error` };
  const set = (next: DraftFields[Name]) => {
    drafts.edit(id, { [name]: next });
    if (error !== undefined) clearError(name);
  };
  return { value, set, error, ids, describedBy: error === undefined ? undefined : ids.error };
}
