import type { Consultation, ConsultationHistory } from '@okenko/shared/consultations/consultations.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { http } from '../../../lib/http.js';
import { useLive } from '../../../lib/live.js';

const recordKey = (id: string) => ['consultations', 'record', id] as const;
const historyKey = (id: string) => ['consultations', 'history', id] as const;

/** One record. Each reading is noted by the server, so it is fetched only when the page is opened or it changed. */
export function useConsultation(id: string) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: recordKey(id),
    queryFn: ({ signal }) => http.get<Consultation>(`/api/consultations/${id}`, undefined, { signal }),
    staleTime: Infinity,
  });
  useLive('consultation', (event) => {
    if (event.id === id && event.revision > (query.data?.revision ?? 0)) {
      void client.invalidateQueries({ queryKey: recordKey(id) });
    }
  });
  return query;
}

/** True where something was done to the record after its first closing. */
export function hasHistory({ version, reopenedAt }: Consultation): boolean {
  return version > 1 || reopenedAt !== null;
}

/** What was done to the record after its first closing, the newest first. */
export function useHistory(record: Consultation) {
  return useQuery({
    queryKey: [...historyKey(record.id), record.version, record.reopenedAt],
    queryFn: ({ signal }) =>
      http.get<ConsultationHistory>(`/api/consultations/${record.id}/history`, undefined, { signal }),
    enabled: hasHistory(record),
    staleTime: Infinity,
  });
}

/** Opens the record again or corrects it; the answer takes the record's place. */
export function useMove(id: string, move: 'reopen' | 'correct') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: object) => http.post<Consultation>(`/api/consultations/${id}/${move}`, input),
    onSuccess: (record) => client.setQueryData(recordKey(id), record),
  });
}
