import type { CaptureEntry } from './capture-match.js';
import type { AmbiguousPiece, Capture, CapturePart, Piece, UnknownPiece } from './capture.js';

/** What was read of a line, before anybody looked at its sentences. */
export type CaptureRead = Omit<Capture, 'left'>;
type Found =
  | { from: 'parts'; piece: CapturePart }
  | { from: 'unknown'; piece: UnknownPiece }
  | { from: 'ambiguous'; piece: AmbiguousPiece };

const SIGN = /^[#@~>:!]/;
const COMMA = /^[,;]$/;
const WORD = /\p{L}{2}/u;

/**
 * Where sensitive topics stand in sentences: words side by side, no sign or comma between them, that hold more than the
 * names of topics. These are asked about: `má strach z exekutora` says no violence. A code says what it says.
 */
export function spokenOf(read: CaptureRead, topics: readonly CaptureEntry[]): number[] {
  const isSensitive = ({ code }: CapturePart) =>
    topics.find((topic) => topic.code === code)?.sensitive === true;
  return runsOf(read)
    .filter((run) => run.some(({ from, piece }) => from === 'unknown' && WORD.test(piece.text)))
    .flat()
    .flatMap(({ from, piece }) =>
      from === 'parts' && piece.kind === 'topic' && piece.text !== piece.code && isSensitive(piece)
        ? [piece.start]
        : [],
    );
}

/**
 * What was read, with its sentences kept whole for the note: it would be left with holes where a topic stood
 * (`manžel pije a bije ji`).
 */
export function withSentences(line: string, read: CaptureRead): Capture {
  const sentences = runsOf(read)
    .filter((run) => run.some(({ from }) => from !== 'parts'))
    .map((run): Piece => {
      const { start } = run[0]!.piece;
      const { end } = run.at(-1)!.piece;
      return { start, end, text: line.slice(start, end) };
    });
  return {
    ...read,
    ambiguous: read.ambiguous.map((piece) => inSentence(piece, sentences)),
    left: leftOf(line, sentences, [...read.unknown, ...read.ambiguous]),
  };
}

/** The sentences, and what was not understood outside them, in the line's order. */
function leftOf(line: string, sentences: readonly Piece[], pieces: readonly Piece[]): string {
  const isOutside = ({ start }: Piece) =>
    !sentences.some((sentence) => sentence.start <= start && start < sentence.end);
  const left = [...sentences, ...pieces.filter(isOutside)].sort((one, other) => one.start - other.start);
  return left
    .map(({ start, text }, at) => `${gapOf(line.slice(left[at - 1]?.end ?? start, start))}${text}`)
    .join('');
}

/** A comma that stood between two pieces stays; whatever else did is said elsewhere. */
function gapOf(between: string): string {
  return /^\s*[,;]\s*$/.test(between) ? between : ' ';
}

/** A piece that is a part of a longer sentence knows where that begins. */
function inSentence(piece: AmbiguousPiece, sentences: readonly Piece[]): AmbiguousPiece {
  const around = sentences.find(({ start, end }) => start <= piece.start && piece.end <= end);
  const isAlone = around === undefined || around.text === piece.text;
  return piece.kind !== 'topic' || isAlone ? piece : { ...piece, sentenceStart: around.start };
}

/** Pieces side by side that are words: topics, what joins them, and what is neither. */
function runsOf({ parts, unknown, ambiguous }: CaptureRead): Found[][] {
  const pieces: Found[] = [
    ...parts.map((piece) => ({ from: 'parts' as const, piece })),
    ...unknown.map((piece) => ({ from: 'unknown' as const, piece })),
    ...ambiguous.map((piece) => ({ from: 'ambiguous' as const, piece })),
  ];
  const runs: Found[][] = [[]];
  for (const piece of pieces.sort((one, other) => one.piece.start - other.piece.start)) {
    if (isWords(piece)) runs.at(-1)!.push(piece);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function isWords({ from, piece }: Found): boolean {
  if (SIGN.test(piece.text)) return false;
  if (from === 'unknown') return true;
  if (from === 'ambiguous') return piece.kind === 'topic';
  return piece.kind === 'topic' || (piece.kind === 'separator' && !COMMA.test(piece.text));
}
