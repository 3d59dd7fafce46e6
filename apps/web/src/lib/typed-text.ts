import { createContext, useContext, useEffect, useRef } from 'react';

const NOT_SHOWN_AGAIN = ['', () => ''] as const;

/** A field whose text is taken over only when it is left. */
export interface TypedText {
  /** Takes over what is typed. False where it cannot be read; the field then says so itself. */
  take: () => boolean;
  focus: () => void;
  /** The field, and what stands in it that is not taken over; only for fields that show it again later. */
  left?: readonly [name: string, text: () => string];
}

/** The fields that are looked at together before what they stand in is saved or closed. */
export const TypedTexts = createContext<Set<TypedText> | null>(null);

/** What was left half-typed in the fields, by their names. */
export const LeftBefore = createContext<ReadonlyMap<string, string> | null>(null);

/** What the field begins with: half-typed when its record was left, else nothing. */
export function useLeftText(name: string): string {
  return useContext(LeftBefore)?.get(name) ?? '';
}

/** The field's text is looked at before it is too late, also where the focus is still in it. */
export function useTypedText(field: TypedText): void {
  const all = useContext(TypedTexts);
  const latest = useRef(field);
  useEffect(() => {
    latest.current = field;
  });
  useEffect(() => {
    if (!all) return undefined;
    const one: TypedText = {
      take: () => latest.current.take(),
      focus: () => latest.current.focus(),
      get left() {
        return latest.current.left ?? NOT_SHOWN_AGAIN;
      },
    };
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

/**
 * The fields are left for something else, and nobody is there to be asked.
 * @param mayTake false where nothing may be taken over now
 * @returns what is not taken over, by the names of the fields
 */
export function leaveTyped(all: ReadonlySet<TypedText>, mayTake: boolean): ReadonlyMap<string, string> {
  const left = new Map<string, string>();
  for (const field of all) {
    const [name, text] = field.left ?? NOT_SHOWN_AGAIN;
    const isTaken = mayTake && field.take();
    if (!isTaken && text().trim() !== '') left.set(name, text());
  }
  return left;
}
