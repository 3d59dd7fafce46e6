import type {
  AuditContact,
  AuditEntry,
  AuditPeople,
  AuditQuery,
  AuditVerification,
} from '@okenko/shared/audit/audit.contract';
import type { Page } from '@okenko/shared/common/paging';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { http } from '../../lib/http.js';

export type AuditFilter = Pick<AuditQuery, 'action' | 'actorId' | 'subjectId' | 'from' | 'to'>;

/** The log, newest first, page by page. @param enabled false where the filter can let nothing in */
export function useAuditLog(filter: AuditFilter, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam, signal }) =>
      http.get<Page<AuditEntry>>('/api/audit', { ...filter, cursor: pageParam }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    staleTime: 0,
    enabled,
  });
}

/** Everybody whom a line may name as who did it, by surname. */
export function useAuditPeople(): AuditPeople['items'] {
  const { data } = useQuery({
    queryKey: ['audit', 'people'],
    queryFn: ({ signal }) => http.get<AuditPeople>('/api/audit/people', undefined, { signal }),
  });
  return data?.items ?? [];
}

/** The record of a contact number. The number goes in a body: a client may hold it. */
export function useFindContact() {
  return useMutation({
    mutationFn: (contactNo: string) => http.post<AuditContact>('/api/audit/contact', { contactNo }),
  });
}

/** Walks the whole chain; on a long log this takes a while. */
export function useVerifyAudit() {
  return useMutation({ mutationFn: () => http.post<AuditVerification>('/api/audit/verification') });
}
