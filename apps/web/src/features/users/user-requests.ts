import type { Page } from '@okenko/shared/common/paging';
import type { OneTimePassword, User, UserInput, UserSearch } from '@okenko/shared/users/users.contract';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { http } from '../../lib/http.js';

const USERS_KEY = ['users'] as const;

export type UserFilter = Pick<UserSearch, 'text' | 'role' | 'active'>;

/** Staff that fits the filter, page by page. */
export function useUserSearch(filter: UserFilter) {
  return useInfiniteQuery({
    queryKey: [...USERS_KEY, 'search', filter],
    queryFn: ({ pageParam, signal }) =>
      http.post<Page<User>>(
        '/api/users/search',
        { ...filter, ...(pageParam && { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

/** One account as it is now. */
export function useUserRecord(id: string) {
  return useQuery({
    queryKey: [...USERS_KEY, id],
    queryFn: ({ signal }) => http.get<User>(`/api/users/${id}`, undefined, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
}

export const saveUser = (id: string) => (input: UserInput) => http.put<User>(`/api/users/${id}`, input);

export function useUsersChanged(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: [...USERS_KEY, 'search'] });
}

export function useOneTimePassword(id: string) {
  return useMutation({ mutationFn: () => http.post<OneTimePassword>(`/api/users/${id}/one-time-password`) });
}
