import type { Draft } from './draft.js';
import type { FieldName } from './draft-fields.js';

/** What happened to a draft that the screen should know of. */
export type DraftEvent =
  | { type: 'closed' | 'discarded' | 'refused'; draft: Draft }
  /** The worker takes a closing back here and now; `reopened` follows when the server had closed it and did so too. */
  | { type: 'takenBack' | 'reopened'; draft: Draft }
  /** Somebody else ended the record, or I did in another window; nothing of mine was unsaved here. */
  | { type: 'gone'; draft: Draft; by: 'another' | 'me' }
  | { type: 'merged'; draft: Draft; taken: readonly FieldName[] }
  /** Read again what is open: another window or person knows more. */
  | { type: 'behind' };
