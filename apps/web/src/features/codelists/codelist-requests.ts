import type {
  CodelistEntry,
  CodelistEntryInput,
  CodelistName,
} from '@okenko/shared/codelists/codelists.contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { codelistKey } from '../../lib/codelists.js';
import { http } from '../../lib/http.js';

export const saveEntry = (name: CodelistName, code: string) => (input: CodelistEntryInput) =>
  http.put<CodelistEntry>(`/api/codelists/${name}/${encodeURIComponent(code)}`, input);

export function useCodelistChanged(name: CodelistName): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: codelistKey(name) });
}

/** Sends all codes of the list in their new order. */
export function useOrderEntries(name: CodelistName) {
  const changed = useCodelistChanged(name);
  return useMutation({
    mutationFn: (codes: string[]) => http.post(`/api/codelists/${name}/order`, { codes }),
    onSettled: changed,
  });
}

export function entryInputOf(entry: CodelistEntry): CodelistEntryInput {
  const { revision, labels, parent, position, sensitive, keywords, retired } = entry;
  return { revision, labels, parent, position, sensitive, keywords, retired };
}
