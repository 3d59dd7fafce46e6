import type { SavedFilter, SavedFilterInput } from '@okenko/shared/consultations/consultations.contract';
import type { Page } from '@okenko/shared/common/paging';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { v7 } from 'uuid';
import { http } from '../../../lib/http.js';

const KEY = ['consultations', 'filters'] as const;
const PATH = '/api/consultations/filters';

/** The person's own searches, kept in the database and not in the browser. */
export function useSavedFilters() {
  const { data, error } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => http.get<Page<SavedFilter>>(PATH, undefined, { background: true, signal }),
    staleTime: Infinity,
  });
  return { items: data?.items ?? [], error };
}

export function useSaveFilter() {
  const onSuccess = useChanged();
  return useMutation({
    mutationFn: ({ id = v7(), name, search }: SavedFilterInput & { id?: string }) =>
      http.put<SavedFilter>(`${PATH}/${id}`, { name, search }),
    onSuccess,
  });
}

export function useRemoveFilter() {
  const onSuccess = useChanged();
  return useMutation({ mutationFn: (id: string) => http.delete(`${PATH}/${id}`), onSuccess });
}

function useChanged() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: KEY });
}
