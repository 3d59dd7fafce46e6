import { useContext, useEffect, useRef } from 'react';
import { RecordContext } from './record-context.js';

/** A field whose text is taken over only when it is left. */
export interface TypedText {
  /** Takes over what is typed. False where it cannot be read; the field then says so itself. */
  take: () => boolean;
  focus: () => void;
}

/** The field's text is looked at before the record is closed, also where the focus is still in it. */
export function useTypedText(field: TypedText): void {
  const all = useContext(RecordContext)?.typed;
  const latest = useRef(field);
  useEffect(() => {
    latest.current = field;
  });
  useEffect(() => {
    if (!all) return undefined;
    const one = { take: () => latest.current.take(), focus: () => latest.current.focus() };
    all.add(one);
    return () => void all.delete(one);
  }, [all]);
}

/** Takes over what is typed everywhere. False where some field cannot be read: the first of them gets the focus. */
export function takeTyped(all: ReadonlySet<TypedText>): boolean {
  const wrong = [...all].filter((field) => !field.take());
  wrong[0]?.focus();
  return wrong.length === 0;
}
