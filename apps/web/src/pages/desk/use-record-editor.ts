import { useEffect, useState } from 'react';
import type { RecordEditor } from '../../features/consultations/record/record-editor.js';

type Editor = typeof RecordEditor;

const RETRY_MS = 2_000;
let loaded: Editor | null = null;

/** Fetches the editor. Once here it is there at once. */
export async function fetchRecordEditor(): Promise<Editor> {
  loaded ??= (await import('../../features/consultations/record/record-editor.js')).RecordEditor;
  return loaded;
}

/**
 * The editor of a record, fetched right after the desk stands: its buttons are there first, the many fields follow
 * while the person reads. Null until then.
 */
export function useRecordEditor(): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(() => loaded);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = () =>
      fetchRecordEditor().then(
        (fetched) => setEditor(() => fetched),
        () => {
          timer = setTimeout(() => void load(), RETRY_MS);
        },
      );
    void load();
    return () => clearTimeout(timer);
  }, []);
  return editor;
}
