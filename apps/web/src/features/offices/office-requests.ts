import type {
  Area,
  AreaInput,
  Office,
  OfficeInput,
  OfficeUse,
} from '@okenko/shared/offices/offices.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.js';
import { AREAS_KEY, OFFICES_KEY } from '../../lib/reference.js';

export const saveOffice = (id: string) => (input: OfficeInput) =>
  http.put<Office>(`/api/offices/${id}`, input);

/** One office as it is now: a form must not start from an old copy. */
export function useOfficeRecord(id: string) {
  return useQuery({
    queryKey: [...OFFICES_KEY, id],
    queryFn: ({ signal }) => http.get<Office>(`/api/offices/${id}`, undefined, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** Whom closing the office would concern, now. */
export function useOfficeUse(id: string) {
  return useQuery({
    queryKey: [...OFFICES_KEY, id, 'use'],
    queryFn: ({ signal }) => http.get<OfficeUse>(`/api/offices/${id}/use`, undefined, { signal }),
    staleTime: 0,
    gcTime: 0,
  });
}

export function useOfficesChanged(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: OFFICES_KEY });
}

export const saveArea = (code: string) => (input: AreaInput) =>
  http.put<Area>(`/api/areas/${encodeURIComponent(code)}`, input);

export function useAreasChanged(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: AREAS_KEY });
}

/** Saves those areas whose place in the list changed. */
export function useOrderAreas() {
  const changed = useAreasChanged();
  return useMutation({
    mutationFn: async (areas: readonly Area[]) => {
      for (const [position, area] of areas.entries()) {
        if (area.position !== position) await saveArea(area.code)(areaInputOf({ ...area, position }));
      }
    },
    onSettled: changed,
  });
}

export function areaInputOf(area: Area): AreaInput {
  const { revision, name, inhabitants, figureYear, position, retired } = area;
  return { revision, name, inhabitants, figureYear, position, retired };
}
