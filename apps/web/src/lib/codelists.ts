import type { Codelist, CodelistEntry, CodelistName } from '@okenko/shared/codelists/codelists.contract';
import type { StaffLanguage } from '@okenko/shared/common/languages';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { readInBackground } from './early.js';
import { paths } from './paths.js';

export const codelistKey = (name: CodelistName) => ['codelists', name] as const;

/** Lists change a few times a year; the live stream says when. */
export const REFERENCE_STALE_MS = 30 * 60_000;

const NONE: readonly CodelistEntry[] = [];

export interface CodelistView {
  /** All entries in their order, retired ones included: old records keep their words. */
  items: readonly CodelistEntry[];
  byCode: ReadonlyMap<string, CodelistEntry>;
  /** The entry's name in the user's language; the code itself where the list is not here yet. */
  label: (code: string) => string;
  isLoading: boolean;
  error: Error | null;
  refetch: () => void;
}

/** What TanStack Query needs to know of a list. */
export const codelistQuery = (name: CodelistName) => ({
  queryKey: codelistKey(name),
  ...readInBackground<Codelist>(paths.codelist(name)),
  staleTime: REFERENCE_STALE_MS,
});

export function useCodelist(name: CodelistName): CodelistView {
  const { i18n } = useTranslation();
  const { data, isLoading, error, refetch } = useQuery(codelistQuery(name));
  const language = i18n.language as StaffLanguage;
  return useMemo(() => {
    const items = data?.items ?? NONE;
    const byCode = new Map(items.map((entry) => [entry.code, entry]));
    return {
      items,
      byCode,
      label: (code) => byCode.get(code)?.labels[language] ?? code,
      isLoading,
      error,
      refetch: () => void refetch(),
    };
  }, [data, language, isLoading, error, refetch]);
}
