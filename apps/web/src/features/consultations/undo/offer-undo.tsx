import { UNDO_SHOWN_SECONDS } from '@okenko/shared/consultations/consultation-status';
import { notices } from '../../../lib/notices.js';
import { UndoNotice } from './undo-notice.js';

export interface Undoable {
  /** The record's id; a second offer for the same record takes the place of the first. */
  id: string;
  /** What was done, for the eye and the screen reader. */
  said: string;
  undo: () => void;
  /** What is said after it was taken back. */
  undone: string;
}

/** Shows for ten seconds what was done, with a button and a key that takes it back. */
export function offerUndo({ id, said, undo, undone }: Undoable): void {
  const notice = `undo-${id}`;
  const takeBack = () => {
    notices.hide(notice);
    undo();
    notices.show({ message: undone });
  };
  notices.show({
    id: notice,
    message: <UndoNotice id={id} notice={notice} said={said} onUndo={takeBack} />,
    autoClose: UNDO_SHOWN_SECONDS * 1000,
    closable: false,
  });
}
