import type { Area, Office } from '@okenko/shared/offices/offices.contract';
import type { Town } from '@okenko/shared/towns/towns.contract';
import type { Colleague } from '@okenko/shared/users/users.contract';
import type { Page } from '@okenko/shared/common/paging';
import { useQuery } from '@tanstack/react-query';
import { REFERENCE_STALE_MS } from './codelists.js';
import { readInBackground } from './early.js';
import { paths } from './paths.js';
import { useCan } from './session.js';

export const AREAS_KEY = ['areas'] as const;
export const OFFICES_KEY = ['offices'] as const;
export const COLLEAGUES_KEY = ['colleagues'] as const;
export const TOWN_KEY = ['town'] as const;

interface List<Item> {
  items: readonly Item[];
  isLoading: boolean;
  error: Error | null;
  refetch: () => void;
}

const NONE: readonly never[] = [];

function useList<Item>(key: readonly string[], path: string, enabled = true): List<Item> {
  const query = useQuery({
    queryKey: key,
    ...readInBackground<Page<Item>>(path),
    staleTime: REFERENCE_STALE_MS,
    enabled,
  });
  return {
    items: query.data?.items ?? NONE,
    isLoading: query.isLoading,
    error: query.error,
    refetch: () => void query.refetch(),
  };
}

/** Parts of the town in their order, retired ones included. @param wanted false while they may still wait */
export const useAreas = (wanted = true) => useList<Area>(AREAS_KEY, '/api/areas', wanted);

/** Offices of the town, closed ones included. */
export const useOffices = () => useList<Office>(OFFICES_KEY, paths.offices);

/** People of the own office, with a role that may know them; else an empty list. */
export function useColleagues(): List<Colleague> {
  return useList<Colleague>(COLLEAGUES_KEY, '/api/users/colleagues', useCan('user:read-colleagues'));
}

export function useTown() {
  return useQuery({
    queryKey: TOWN_KEY,
    ...readInBackground<Town>('/api/towns/current'),
    staleTime: REFERENCE_STALE_MS,
  });
}
