import { createContext, useContext, useEffect, useRef } from 'react';

/** A field whose text is taken over only when it is left. */
export interface TypedText {
  /** Takes over what is typed. False where it cannot be read; the field then says so itself. */
  take: () => boolean;
  focus: () => void;
}

/** The fields that are looked at together before what they stand in is saved or closed. */
export const TypedTexts = createContext<Set<TypedText> | null>(null);

/** The field's text is looked at before it is too late, also where the focus is still in it. */
export function useTypedText(field: TypedText): void {
  const all = useContext(TypedTexts);
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
