import type {
  AmbiguousPiece,
  Capture,
  CapturePart,
  UnknownPiece,
} from '@okenko/shared/consultations/capture';
import { chooseCandidate } from '@okenko/shared/consultations/capture-format';
import { Text } from '@mantine/core';
import IconQuestionMark from '@tabler/icons-react/dist/esm/icons/IconQuestionMark.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCodelist } from '../../../lib/codelists.js';
import { useFormats } from '../../../lib/formats.js';
import { useAreaName } from '../words/use-field-texts.js';
import classes from './command.module.css';

interface CapturePreviewProps {
  line: string;
  capture: Capture;
  /** The channel that is taken where the line names none; null where nothing is about to be recorded. */
  usualChannel: string | null;
  onLine: (line: string) => void;
}

/** Key of the words for each reason; a key must not end like a plural form. */
const WHY = {
  no_match: 'noMatch',
  no_channel: 'noChannel',
  incomplete: 'incomplete',
  repeated: 'repeated',
  too_many: 'crowded',
  too_long: 'tooLong',
} as const;

/** How the line is understood: what each piece is, what is not clear, what goes into the note. */
export function CapturePreview({ line, capture, usualChannel, onLine }: CapturePreviewProps) {
  const { t } = useTranslation('consultations');
  const nameOf = usePartName();
  const channels = useCodelist('channels');
  const isUsual = usualChannel !== null && capture.content.channel === undefined;
  const said = capture.parts.filter(({ kind, text }) => kind !== 'separator' && text.trim() !== '');
  return (
    <div className={classes.preview} role="status" aria-label={t('capture.preview')}>
      {isUsual && (
        <Piece kind={t('capture.kinds.channel')} isUsual>
          {t('capture.usual', { value: channels.label(usualChannel) })}
        </Piece>
      )}
      {said.map((part) => (
        <Piece
          key={part.start}
          kind={t(`capture.kinds.${part.kind as Exclude<typeof part.kind, 'separator'>}`)}
        >
          {nameOf(part)}
        </Piece>
      ))}
      {capture.ambiguous.map((piece) => (
        <Doubt
          key={piece.start}
          piece={piece}
          onChoose={(entry) => onLine(chooseCandidate(line, piece, entry))}
        />
      ))}
      {joined(line, capture.unknown).map(({ start, text, reason }) => (
        <span key={start} className={classes.unknown}>
          <IconQuestionMark size={16} aria-hidden />
          <span>
            {t('capture.quoted', { text: text.trim() })}{' '}
            <span className={classes.kind}>{t(`capture.unknown.${WHY[reason]}`)}</span>
          </span>
        </span>
      ))}
    </div>
  );
}

/** Words that stand side by side and are not understood for the same reason are one piece to the reader. */
function joined(line: string, unknown: readonly UnknownPiece[]): UnknownPiece[] {
  return unknown.reduce<UnknownPiece[]>((pieces, next) => {
    const last = pieces.at(-1);
    const isNeighbour =
      last?.reason === next.reason &&
      line.slice(last.end, next.start).trim() === '' &&
      last.end <= next.start;
    if (!last || !isNeighbour) return [...pieces, next];
    const { start } = last;
    return [...pieces.slice(0, -1), { ...next, start, text: line.slice(start, next.end) }];
  }, []);
}

interface PieceProps {
  kind: string;
  /** Not said by the line: the office decides it. */
  isUsual?: boolean;
  children: ReactNode;
}

function Piece({ kind, isUsual = false, children }: PieceProps) {
  return (
    <span className={isUsual ? `${classes.part} ${classes.usual}` : classes.part}>
      <span className={classes.kind}>{kind}</span> {children}
    </span>
  );
}

function Doubt({
  piece,
  onChoose,
}: {
  piece: AmbiguousPiece;
  onChoose: (entry: AmbiguousPiece['candidates'][number]) => void;
}) {
  const { t } = useTranslation('consultations');
  const topics = useCodelist('topics');
  const outcomes = useCodelist('outcomes');
  const area = useAreaName();
  const nameOf = (code: string) => {
    if (piece.kind === 'area') return area(code);
    return (piece.kind === 'outcome' ? outcomes : topics).label(code);
  };
  return (
    <div className={classes.doubt} role="group" aria-label={t('capture.which', { text: piece.text })}>
      <Text>{t('capture.which', { text: piece.text })}</Text>
      {piece.candidates.map((entry) => (
        <button key={entry.code} type="button" className={classes.candidate} onClick={() => onChoose(entry)}>
          {nameOf(entry.code)}
        </button>
      ))}
    </div>
  );
}

/** What a piece that was understood means, in the user's language. */
function usePartName(): (part: CapturePart) => string {
  const { t } = useTranslation('terms');
  const formats = useFormats();
  const topics = useCodelist('topics');
  const outcomes = useCodelist('outcomes');
  const channels = useCodelist('channels');
  const area = useAreaName();
  const names: Partial<Record<CapturePart['kind'], (code: string) => string>> = {
    topic: topics.label,
    outcome: outcomes.label,
    channel: channels.label,
    area,
    duration: (code) => formats.minutes(Number(code)),
    inquirer: (code) => t(`inquirers.${code as 'self'}`),
    risk: (code) => t(`risks.${code as 'none'}`),
  };
  return ({ kind, code, text }) =>
    (code === null ? undefined : names[kind]?.(code)) ?? text.replace(/^[>:]\s*/, '');
}
