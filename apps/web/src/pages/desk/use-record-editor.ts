import { useDrawn } from '../../lib/drawn.js';
import { part } from '../../lib/parts.js';
import { usePart } from '../../lib/use-part.js';

const recordEditor = part(
  async () => (await import('../../features/consultations/record/record-editor.js')).RecordEditor,
);

/** Fetches the editor. Once here it is there at once. */
export const fetchRecordEditor = recordEditor.once;

/**
 * The editor of a record, fetched when the desk stands: its buttons are there first, the many fields follow while the
 * person reads. Null until then.
 * @param wanted true where a record is open that asks for it at once
 */
export function useRecordEditor(wanted: boolean) {
  const drawn = useDrawn();
  return usePart(recordEditor, drawn || wanted);
}
