import { Fragment } from 'react';

interface MarkedTextProps {
  text: string;
  /** In order, without overlaps. */
  marks: readonly { start: number; end: number }[];
}

/** Text with marked pieces, to lie behind a field of the same size. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  return (
    <>
      {marks.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
      {'\n'}
    </>
  );
}
