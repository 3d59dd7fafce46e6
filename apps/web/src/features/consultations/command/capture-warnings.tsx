import { noteWarnings } from '@okenko/shared/consultations/note-warnings';
import { useId, useMemo } from 'react';
import { NoteWarnings } from '../record/note-warnings.js';

interface CaptureWarningsProps {
  /** What of the line goes into the note. */
  note: string;
  /** Shows the piece in the line. */
  onShow: (piece: string) => void;
}

/** What of the line goes into the note and seems to say who the person is; said before Enter keeps it. */
export function CaptureWarnings({ note, onShow }: CaptureWarningsProps) {
  const id = useId();
  const warnings = useMemo(() => noteWarnings(note), [note]);
  const show = ({ start, end }: { start: number; end: number }) => onShow(note.slice(start, end));
  return <NoteWarnings id={id} text={note} warnings={warnings} onShow={show} />;
}
