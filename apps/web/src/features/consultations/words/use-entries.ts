import type { CodelistName } from '@okenko/shared/codelists/codelists.contract';
import { toCaptureEntry } from '@okenko/shared/consultations/capture-format';
import type { CaptureEntry } from '@okenko/shared/consultations/capture-match';
import type { StaffLanguage } from '@okenko/shared/common/languages';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCodelist } from '../../../lib/codelists.js';
import { useAreas } from '../../../lib/reference.js';

/** A code list as it is searched: names in all languages, and what people call it. */
export function useEntries(name: CodelistName): readonly CaptureEntry[] {
  const { items } = useCodelist(name);
  const language = useTranslation().i18n.language as StaffLanguage;
  return useMemo(() => items.map((entry) => toCaptureEntry(entry, language)), [items, language]);
}

/** Parts of the town as they are searched. */
export function useAreaEntries(): readonly CaptureEntry[] {
  const { items } = useAreas();
  return useMemo(() => items.map(({ code, name, retired }) => ({ code, labels: [name], retired })), [items]);
}
