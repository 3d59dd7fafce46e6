import { useEffect, useState } from 'react';
import { useDrawn } from '../../lib/drawn.js';
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
 * The editor of a record, fetched when the desk stands: its buttons are there first, the many fields follow while the
 * person reads. Null until then.
 * @param wanted true where a record is open that asks for it at once
 */
export function useRecordEditor(wanted: boolean): Editor | null {
  const drawn = useDrawn();
  const [editor, setEditor] = useState<Editor | null>(() => loaded);
  useEffect(() => {
    if (!drawn && !wanted) return undefined;
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
  }, [drawn, wanted]);
  return editor;
}
