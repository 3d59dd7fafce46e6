import type { Capture } from '@okenko/shared/consultations/capture';
import { contentKeepingAll } from '@okenko/shared/consultations/capture-format';
import { noteWarnings } from '@okenko/shared/consultations/note-warnings';
import { useId, useMemo } from 'react';
import { NoteWarnings } from '../record/note-warnings.js';

interface CaptureWarningsProps {
  capture: Capture;
  /** Shows the piece in the line. */
  onShow: (piece: string) => void;
}

/** What of the line goes into the note and seems to say who the person is; said before Enter keeps it. */
export function CaptureWarnings({ capture, onShow }: CaptureWarningsProps) {
  const id = useId();
  const note = useMemo(() => contentKeepingAll(capture).note ?? '', [capture]);
  const warnings = useMemo(() => noteWarnings(note), [note]);
  const show = ({ start, end }: { start: number; end: number }) => onShow(note.slice(start, end));
  return <NoteWarnings id={id} text={note} warnings={warnings} onShow={show} />;
}
