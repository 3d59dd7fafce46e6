import type { Me } from '@okenko/shared/auth/auth.contract';
import type { CrestInput, Town, TownInput } from '@okenko/shared/towns/towns.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.js';
import { TOWN_KEY } from '../../lib/reference.js';
import { ME_KEY, fetchMe } from '../../lib/session.js';

const TOWN_PATH = '/api/towns/current';

export const saveTown = (input: TownInput) => http.put<Town>(TOWN_PATH, input);

const RECORD_KEY = ['town-record'] as const;

/** The town as it is now: a form must not start from an old copy. */
export function useTownRecord() {
  return useQuery({
    queryKey: RECORD_KEY,
    queryFn: ({ signal }) => http.get<Town>(TOWN_PATH, undefined, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** Puts a saved town where the screens look for it; the header's name follows. */
export function useTownSaved(): (town: Town) => void {
  const client = useQueryClient();
  return (town) => {
    client.setQueryData(TOWN_KEY, town);
    client.setQueryData(RECORD_KEY, town);
    void fetchMe().then((me: Me) => client.setQueryData(ME_KEY, me));
  };
}

export function useSaveCrest() {
  const saved = useTownSaved();
  return useMutation({
    mutationFn: async (input: CrestInput) => {
      await http.put(`${TOWN_PATH}/crest`, input);
      return http.get<Town>(TOWN_PATH);
    },
    onSuccess: saved,
  });
}

/** Address of the crest; the version makes a changed picture show at once. */
export const crestAddress = (version: number) => `${TOWN_PATH}/crest?v=${version}`;
