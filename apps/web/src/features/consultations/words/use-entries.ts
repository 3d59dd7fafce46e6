import type { CodelistName } from '@okenko/shared/codelists/codelists.contract';
import type { CaptureEntry } from '@okenko/shared/consultations/capture-match';
import { useMemo } from 'react';
import { useCodelist } from '../../../lib/codelists.js';
import { useAreas } from '../../../lib/reference.js';

/** A code list as it is searched: names in all languages, and what people call it. */
export function useEntries(name: CodelistName): readonly CaptureEntry[] {
  const { items } = useCodelist(name);
  return useMemo(
    () =>
      items.map(({ code, labels, keywords, parent, retired }) => ({
        code,
        labels: [...Object.values(labels), ...keywords],
        parent,
        retired,
      })),
    [items],
  );
}

/** Parts of the town as they are searched. */
export function useAreaEntries(): readonly CaptureEntry[] {
  const { items } = useAreas();
  return useMemo(() => items.map(({ code, name, retired }) => ({ code, labels: [name], retired })), [items]);
}
