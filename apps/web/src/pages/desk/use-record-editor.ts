import { useEffect, useState } from 'react';
import type { RecordEditor } from '../../features/consultations/record/record-editor.js';

type Editor = typeof RecordEditor;

const RETRY_MS = 2_000;
let loaded: Editor | null = null;

/**
 * The editor of a record, fetched right after the desk stands: its buttons are there first, the many fields follow
 * while the person reads. Null until then; once here it is there at once.
 */
export function useRecordEditor(): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(() => loaded);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = () => {
      import('../../features/consultations/record/record-editor.js').then(
        (module) => {
          loaded = module.RecordEditor;
          setEditor(() => loaded);
        },
        () => (timer = setTimeout(load, RETRY_MS)),
      );
    };
    if (loaded === null) load();
    return () => clearTimeout(timer);
  }, []);
  return editor;
}
