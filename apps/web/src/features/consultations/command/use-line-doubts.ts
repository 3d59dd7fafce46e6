import { unclearValues, type Capture } from '@okenko/shared/consultations/capture';
import { contentKeepingAll } from '@okenko/shared/consultations/capture-format';
import { noteWarnings } from '@okenko/shared/consultations/note-warnings';
import { useMemo, useState } from 'react';
import { closingDoubts, type ClosingDoubt } from '../record/closing-check.js';

/** Beside what the form asks: a value that was meant to be set and was not understood. */
type LineDoubt = ClosingDoubt | 'values';

const NOTHING: ReadonlySet<string> = new Set();

/** What the form asks once at closing, asked of a line in the same way: what is doubted, never the whole line. */
export function useLineDoubts(capture: Capture) {
  const [asked, setAsked] = useState(NOTHING);
  const { risk = 'none', note = '' } = useMemo(() => contentKeepingAll(capture), [capture]);
  const unclear = useMemo(() => unclearValues(capture), [capture]);
  const standing = useMemo(() => {
    // Another level of risk, or another number in the note, is another doubt.
    const about: Record<LineDoubt, () => readonly string[]> = {
      values: () => unclear,
      riskActions: () => [risk],
      note: () => noteWarnings(note).map(({ start, end }) => note.slice(start, end)),
    };
    const doubts: LineDoubt[] = closingDoubts({ risk, riskActions: [], note });
    if (unclear.length > 0) doubts.unshift('values');
    return doubts.map((name) => ({ name, keys: about[name]().map((what) => `${name} ${what}`) }));
  }, [risk, note, unclear]);
  return {
    note,
    /** The doubts that were said and still stand. */
    said: standing.filter(({ keys }) => keys.every((key) => asked.has(key))).map(({ name }) => name),
    /** Says what was not asked about yet. @returns true where there is such a thing: nothing is recorded then */
    ask: (): boolean => {
      const fresh = standing.flatMap(({ keys }) => keys).filter((key) => !asked.has(key));
      if (fresh.length > 0) setAsked(new Set([...asked, ...fresh]));
      return fresh.length > 0;
    },
  };
}
