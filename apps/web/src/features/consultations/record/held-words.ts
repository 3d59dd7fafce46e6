import { onSignOut } from '../../../lib/session-events.js';

/** What was typed into a question and written nowhere, by whose it is and the record: it is offered again, not lost. */
const words = new Map<string, string>();
onSignOut(() => words.clear());

const keyOf = (userId: string, id: string) => `${userId} ${id}`;

export function holdWords(userId: string, id: string, text: string): void {
  if (text.trim() !== '') words.set(keyOf(userId, id), text);
}

/** Gives them once. */
export function takeHeldWords(userId: string, id: string): string {
  const text = words.get(keyOf(userId, id)) ?? '';
  words.delete(keyOf(userId, id));
  return text;
}
