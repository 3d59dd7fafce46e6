import type { SavedFilter, SavedFilterInput } from '@okenko/shared/consultations/consultations.contract';
import type { Page } from '@okenko/shared/common/paging';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { v7 } from 'uuid';
import { http } from '../../../lib/http.js';

const KEY = ['consultations', 'filters'] as const;
const PATH = '/api/consultations/filters';

/** The person's own searches, kept in the database and not in the browser. */
export function useSavedFilters() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: KEY });
  const { data, error } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => http.get<Page<SavedFilter>>(PATH, undefined, { background: true, signal }),
    staleTime: Infinity,
  });
  const save = useMutation({
    mutationFn: ({ id = v7(), ...input }: SavedFilterInput & { id?: string }) =>
      http.put<SavedFilter>(`${PATH}/${id}`, input),
    onSuccess,
  });
  const remove = useMutation({ mutationFn: (id: string) => http.delete(`${PATH}/${id}`), onSuccess });
  return { items: data?.items ?? [], error, save, remove };
}
