import { drafts } from '../../../lib/drafts/desk-drafts.js';
import type { DraftFields } from '../../../lib/drafts/draft-fields.js';

/** Where the fields of a record are read from and written to: a draft at the desk, or a correction in the making. */
export interface FieldSource {
  get: () => DraftFields | undefined;
  subscribe: (listener: () => void) => () => void;
  edit: (patch: Partial<DraftFields>) => void;
  mayReadRiskNote: () => boolean;
  /** False once the server has the record: it stays with its office. */
  mayChooseOffice: () => boolean;
}

/** The fields of an open consultation, saved as they are typed. */
export function draftSource(id: string): FieldSource {
  return {
    get: () => drafts.registry.get(id)?.fields,
    subscribe: (listener) => drafts.registry.subscribeTo(id, listener),
    edit: (patch) => drafts.edit(id, patch),
    mayReadRiskNote: () => drafts.registry.get(id)?.base?.abilities.readRiskNote ?? true,
    mayChooseOffice: () => drafts.registry.get(id)?.base === null,
  };
}

/** Fields of a record that the server has, kept here until they are sent as a whole. */
export function memorySource(initial: DraftFields, mayReadRiskNote: boolean): FieldSource {
  let fields = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => fields,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit: (patch) => {
      fields = { ...fields, ...patch };
      for (const listener of listeners) listener();
    },
    mayReadRiskNote: () => mayReadRiskNote,
    mayChooseOffice: () => false,
  };
}
