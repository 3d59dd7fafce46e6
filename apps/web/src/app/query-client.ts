import { QueryClient } from '@tanstack/react-query';
import { OfflineError } from '../lib/http.js';

const RETRIES_WHEN_OFFLINE = 2;

/** One cache per person: it is thrown away when somebody else signs in. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (count, error) => error instanceof OfflineError && count < RETRIES_WHEN_OFFLINE,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        staleTime: 10_000,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
