import type { Capture } from '@okenko/shared/consultations/capture';
import { contentKeepingAll } from '@okenko/shared/consultations/capture-format';
import type { DraftFields } from '../../../lib/drafts/draft-fields.js';

const MINUTE_MS = 60_000;
/** The help that consists in handing a contact over. */
const CONTACT_HANDED = 'A4';

/**
 * What a quick-capture line says of a record. The contact is over when the line is written: it began so many
 * minutes ago.
 * @param defaults what the office's new record starts with
 * @param inUse whether the town still counts the help of this code
 */
export function captureFields(
  capture: Capture,
  { defaults, inUse }: { defaults: DraftFields; inUse: (help: string) => boolean },
  now: number,
): Partial<DraftFields> {
  const { topics = [], durationMinutes, inquirer, contactsHanded, ...content } = contentKeepingAll(capture);
  return {
    ...content,
    topics,
    ...(inquirer !== undefined && {
      inquirer,
      ...(inquirer !== 'unknown' && { subject: inquirer === 'self' ? 'self' : 'other' }),
    }),
    ...(typeof durationMinutes === 'number' && {
      durationMinutes,
      durationReason: 'recorded_later' as const,
      startedAt: new Date(now - durationMinutes * MINUTE_MS).toISOString(),
    }),
    ...(contactsHanded && { contactsHanded }),
    ...(contactsHanded &&
      inUse(CONTACT_HANDED) && { provided: [...new Set([...defaults.provided, CONTACT_HANDED])] }),
  };
}

const TELLING = new Set(['duration', 'service', 'outcome', 'area', 'inquirer', 'risk', 'note']);

/**
 * True where the line is plainly a record and not words to look for: a sign or minutes stand in it, or a channel
 * with something behind it. Bare words are looked for.
 */
export function looksLikeCapture({ parts, unknown, ambiguous }: Capture): boolean {
  if (parts.some(({ kind }) => TELLING.has(kind)) || ambiguous.some(({ kind }) => TELLING.has(kind)))
    return true;
  const pieces = parts.filter(({ kind }) => kind !== 'separator').length + unknown.length + ambiguous.length;
  return pieces > 1 && parts.some(({ kind }) => kind === 'channel');
}
