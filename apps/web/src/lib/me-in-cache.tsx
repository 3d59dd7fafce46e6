import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { fetchMe, ME_KEY, MeContext } from './session.js';

/** Gives everything below the person in the cache: watched once here, and not by each part of the screen. */
export function MeInCache({ children }: { children: ReactNode }) {
  const { data } = useQuery({
    queryKey: ME_KEY,
    queryFn: fetchMe,
    staleTime: Infinity,
    retry: false,
    enabled: false,
  });
  return <MeContext value={data}>{children}</MeContext>;
}
