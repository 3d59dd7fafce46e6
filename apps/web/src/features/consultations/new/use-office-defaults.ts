import type { Codelist, CodelistEntry } from '@okenko/shared/codelists/codelists.contract';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { codelistQuery } from '../../../lib/codelists.js';
import { useDrawn } from '../../../lib/drawn.js';
import { useAreas, useOffices } from '../../../lib/reference.js';
import { usableDefaults, type KnownCodes, type UsableDefaults } from './new-fields.js';

/**
 * What an office decides for its records, without codes that the town has retired since; undefined until it is here.
 * With it the town's channels, by code.
 */
export function useOfficeDefaults(officeId: string | null): {
  defaults: UsableDefaults | undefined;
  channels: ReadonlyMap<string, CodelistEntry>;
} {
  const office = useOffices().items.find(({ id }) => id === officeId);
  const known = useKnownCodes();
  return { defaults: office && usableDefaults(office.defaults, known), channels: known.channels };
}

const LISTS = ['channels', 'provided', 'outcomes', 'languages', 'funding-projects'] as const;
const NOT_YET: readonly never[] = [];
const NONE: ReadonlyMap<string, CodelistEntry> = new Map();

/** The codes of every list that an office's defaults name. Until they are known the server looks after retired ones. */
function useKnownCodes() {
  const drawn = useDrawn();
  const lists = useQueries({ queries: drawn ? LISTS.map(codelistQuery) : NOT_YET, combine: entriesByCode });
  const [channels = NONE, provided = NONE, outcomes = NONE, languages = NONE, fundingProjects = NONE] = lists;
  const { items } = useAreas(drawn);
  const areas = useMemo(() => new Map(items.map((area) => [area.code, area])), [items]);
  return { channels, provided, outcomes, languages, fundingProjects, areas } satisfies KnownCodes;
}

function entriesByCode(results: readonly { data: Codelist | undefined }[]) {
  return results.map(({ data }) => new Map(data?.items.map((entry) => [entry.code, entry])));
}
