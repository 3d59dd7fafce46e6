import { UNDO_SHOWN_SECONDS } from '@okenko/shared/consultations/consultation-status';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { drafts, leftTexts, setAside } from '../../../lib/drafts/desk-drafts.js';
import { pick, type DraftFields, type FieldName } from '../../../lib/drafts/draft-fields.js';
import { useDraftEvents } from '../../../lib/drafts/use-drafts.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useCodelist } from '../../../lib/codelists.js';
import { quickFields, type QuickContact } from '../new/new-fields.js';
import { chooseIfAtDesk } from '../open/at-desk.js';
import { offerUndo } from '../undo/offer-undo.js';
import { closingDoubts, closingProblems, endOf, type ClosingDoubt } from './closing-check.js';
import { useColleagueQuestion } from './colleague-question.js';
import { DraftNotices } from './draft-notices.js';
import { PresenceLine } from './presence.js';
import { RecordContext } from './record-context.js';
import { draftSource } from './field-source.js';
import { RecordFields } from './record-fields.js';
import { RecordHead } from './record-head.js';
import { useFieldErrors } from './use-field-errors.js';
import { useMe } from '../../../lib/session.js';
import { leaveTyped, LeftBefore, takeTyped, type TypedText, TypedTexts } from '../../../lib/typed-text.js';
import { moreFieldNames } from './more-section.js';
import { useFieldKeys } from './use-field-keys.js';
import classes from './record.module.css';

interface RecordEditorProps {
  id: string;
  /** A key leads into a field: the record has to be seen. */
  onEnter: () => void;
  /** The contact ended here: closed or thrown away. */
  onEnded: () => void;
  /** The record goes on under another id. */
  onMoved: (id: string) => void;
}

/** An open consultation with all its fields. Each field listens to its own value alone. */
export function RecordEditor({ id, onEnter, onEnded, onMoved }: RecordEditorProps) {
  const { t } = useTranslation('consultations');
  const root = useRef<HTMLDivElement>(null);
  const { user } = useMe();
  const [leftBefore] = useState(() => leftTexts.of(user.id, id));
  const [isMoreOpen, setMoreOpen] = useState(() => moreFieldNames.some((name) => leftBefore.has(name)));
  const { errors, tell, hint, clearError } = useFieldErrors(root, setMoreOpen);
  const { ask, asks, question } = useColleagueQuestion(id);
  const latestAsk = useRef(ask);
  const latestAsks = useRef(asks);
  useEffect(() => {
    latestAsk.current = ask;
    latestAsks.current = asks;
  });
  const source = useMemo(() => {
    const own = draftSource(id);
    return {
      ...own,
      edit: (patch: Partial<DraftFields>) => latestAsk.current(() => own.edit(patch), patch),
    };
  }, [id]);
  const [typed] = useState(() => new Set<TypedText>());
  // The record leaves the screen, by whatever way: what its fields hold is still there to be read.
  useLayoutEffect(
    () => () => {
      const draft = drafts.registry.get(id);
      if (!draft) return;
      const isOver = setAside.has(id) || (draft.wish !== null && draft.wish.move !== 'reopen');
      leftTexts.keep(user.id, id, leaveTyped(typed, !isOver && !latestAsks.current()));
    },
    [id, user.id, typed],
  );
  const context = useMemo(() => ({ id, source, errors, clearError }), [id, source, errors, clearError]);
  const topicLabel = useCodelist('topics').label;
  const channelLabel = useCodelist('channels').label;

  /** What was asked about at closing; it is asked once. */
  const doubted = useRef(new Set<ClosingDoubt>());
  const close = () => {
    if (!takeTyped(typed)) return;
    const draft = drafts.registry.get(id);
    if (!draft || draft.conflicts.length > 0) return;
    const problems = closingProblems(draft.fields);
    if (problems.length > 0) return tell(problems);
    const doubts = closingDoubts(draft.fields).filter((name) => !doubted.current.has(name));
    if (doubts.length > 0) {
      for (const name of doubts) doubted.current.add(name);
      return hint(doubts.map((name) => [name, t(`doubts.${name}`, { key: 'Ctrl+Enter' })]));
    }
    const [topic] = draft.fields.topics;
    const said = topic === undefined ? t('closed.plain') : t('closed.topic', { topic: topicLabel(topic) });
    const undo = () => drafts.reopen(id, t('undo.reason'));
    drafts.close(id, endOf(draft.fields));
    onEnded();
    offerUndo({ id, said, undo, undone: t('undo.reopened') });
  };
  const discard = () => {
    setAside.discardAfter(id, UNDO_SHOWN_SECONDS * 1_000);
    onEnded();
    const undo = () => {
      setAside.takeBack(id);
      chooseIfAtDesk(id);
    };
    offerUndo({ id, said: t('discarded'), undo, undone: t('undo.broughtBack') });
  };
  const turnInto = (contact: QuickContact) => {
    const draft = drafts.registry.get(id);
    if (!draft) return;
    const turned = quickFields(contact, draft.fields.channel);
    const before = pick(draft.fields, Object.keys(turned) as FieldName[]);
    drafts.edit(id, turned);
    drafts.close(id);
    onEnded();
    const undo = () => drafts.reopen(id, t('undo.reason'), before);
    const said = t(`quick.${contact}.done`, { channel: channelLabel(draft.fields.channel) });
    offerUndo({ id, said, undo, undone: t('undo.reopened') });
  };

  // The server may know better what is missing, also of a record that was closed off-line.
  useDraftEvents((event) => {
    if (event.type === 'refused' && event.draft.id === id) tell(event.draft.refusal?.problem.fields ?? []);
  });
  useShortcuts([
    { keys: 'Mod+Enter', label: t('keys.close'), group: t('keys.group'), run: () => ask(close) },
  ]);
  /** Before an open list, which would take the Enter for its own. */
  const closeFromList = (event: KeyboardEvent) => {
    const isClosing = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!isClosing || !isOfList(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) ask(close);
  };
  useFieldKeys(root, () => setMoreOpen((before) => !before), onEnter);

  return (
    <RecordContext value={context}>
      <div ref={root} className={classes.editor} data-record onKeyDownCapture={closeFromList}>
        <RecordHead
          onClose={() => ask(close)}
          onDiscard={() => ask(discard)}
          onTurnInto={(contact) => ask(() => turnInto(contact))}
        />
        <DraftNotices id={id} onMoved={onMoved} />
        <PresenceLine id={id} />
        <TypedTexts value={typed}>
          <LeftBefore value={leftBefore}>
            <RecordFields isMoreOpen={isMoreOpen} onToggleMore={() => setMoreOpen(!isMoreOpen)} />
          </LeftBefore>
        </TypedTexts>
        {question}
      </div>
    </RecordContext>
  );
}

function isOfList(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('role') === 'combobox';
}
