import type { CaptureEntry } from './capture-match.js';
import type { AmbiguousPiece, Capture, CapturePart, Piece, UnknownPiece } from './capture.js';

type Read = Omit<Capture, 'left'>;
type Found =
  | { from: 'parts'; piece: CapturePart }
  | { from: 'unknown'; piece: UnknownPiece }
  | { from: 'ambiguous'; piece: AmbiguousPiece };

const SIGN = /^[#@~>:!]/;
const COMMA = /^[,;]$/;
const WORD = /\p{L}{2}/u;

/**
 * What was read, with the sentences in it: words side by side, no sign or comma between them, that hold more than the
 * names of topics. They are kept whole, so that no note is left with holes where a topic stood (`manžel pije a bije
 * ji`). A sensitive topic out of a sentence is asked about: `má strach z exekutora` says no violence.
 */
export function withSentences(line: string, read: Read, topics: readonly CaptureEntry[]): Capture {
  const sentences: Piece[] = [];
  const demoted = new Map<CapturePart, AmbiguousPiece>();
  for (const run of runsOf(read)) {
    if (run.every(({ from }) => from === 'parts')) continue;
    const [first, last] = [run[0]!.piece, run.at(-1)!.piece];
    const sentence = { start: first.start, end: last.end, text: line.slice(first.start, last.end) };
    sentences.push(sentence);
    const isSpoken = run.some(({ from, piece }) => from === 'unknown' && WORD.test(piece.text));
    for (const { from, piece } of isSpoken ? run : []) {
      if (from !== 'parts' || piece.kind !== 'topic' || piece.text.trim() === piece.code) continue;
      const entry = topics.find(({ code }) => code === piece.code);
      if (entry?.sensitive !== true) continue;
      const { start, end, text } = piece;
      demoted.set(piece, { kind: 'topic', candidates: [entry], start, end, text });
    }
  }
  const asked = [...read.ambiguous, ...demoted.values()].sort((one, other) => one.start - other.start);
  const codes = new Set([...demoted.keys()].map(({ code }) => code));
  const { topics: named, ...content } = read.content;
  const left = named?.filter((code) => !codes.has(code)) ?? [];
  return {
    parts: read.parts.filter((part) => !demoted.has(part)),
    unknown: read.unknown,
    ambiguous: asked.map((piece) => inSentence(piece, sentences)),
    content: left.length > 0 ? { ...content, topics: left } : content,
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
function runsOf({ parts, unknown, ambiguous }: Read): Found[][] {
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
