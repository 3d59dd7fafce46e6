import type { DraftFields, FieldName } from '../../../lib/drafts/draft-fields.js';

/** A piece that was just written into a text field and is not in the record yet. */
export interface WrittenPiece {
  field: HTMLTextAreaElement | HTMLInputElement;
  name: FieldName;
  text: string;
  /** What stood in front of it and what it takes the place of. */
  before: string;
  replaced: string;
  /** How many letters the field takes in its place; negative without a limit. */
  room: number;
}

/** @returns what was written into the field that has the focus; null where the change came from no such field */
export function writtenPiece(patch: Partial<DraftFields>, fields: DraftFields): WrittenPiece | null {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return null;
  const entries = Object.entries(patch) as [FieldName, unknown][];
  const name = entries.find(([, value]) => typeof value === 'string' && value === field.value)?.[0];
  const caret = field.selectionStart;
  if (name === undefined || caret === null) return null;
  const old = textOf(fields, name);
  const rest = field.value.slice(caret);
  if (!old.endsWith(rest)) return null;
  const oldEnd = old.length - rest.length;
  let start = 0;
  while (start < caret && start < oldEnd && old[start] === field.value[start]) start += 1;
  const text = field.value.slice(start, caret);
  const kept = start + rest.length;
  const room = field.maxLength < 0 ? -1 : Math.max(field.maxLength - kept, text.length);
  return { field, name, text, before: old.slice(0, start), replaced: old.slice(start, oldEnd), room };
}

/**
 * The field's text with the piece in it. Where the text before it has become another meanwhile, it goes to the end:
 * nothing of somebody else's is overwritten.
 * @returns the text and the place behind the piece
 */
export function withPiece(piece: WrittenPiece, text: string, fields: DraftFields): [string, number] {
  const now = textOf(fields, piece.name);
  const isSame = now.startsWith(piece.before + piece.replaced);
  const start = isSame ? piece.before.length : now.length;
  const end = isSame ? start + piece.replaced.length : now.length;
  return [now.slice(0, start) + text + now.slice(end), start + text.length];
}

function textOf(fields: DraftFields, name: FieldName): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}
