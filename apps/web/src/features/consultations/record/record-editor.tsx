import type { FieldProblem } from '@okenko/shared/common/problem';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldName } from '../../../lib/drafts/draft-fields.js';
import { drafts } from '../../../lib/drafts/desk-drafts.js';
import { useDraft, useDraftEvents } from '../../../lib/drafts/use-drafts.js';
import { useProblemText } from '../../../lib/problem.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useCodelist } from '../../../lib/codelists.js';
import { quickFields, type QuickContact } from '../new/new-fields.js';
import { offerUndo } from '../undo/offer-undo.js';
import { AreaField } from './area-field.js';
import { AgeField, LevelField, RiskField, SexField, SubjectField, WhoField } from './choice-fields.js';
import { closingProblems } from './closing-check.js';
import { DraftNotices } from './draft-notices.js';
import { focusField } from './focus-field.js';
import { MoreSection, moreFieldNames } from './more-section.js';
import { NoteField } from './note-field.js';
import { OutcomeField } from './outcome-field.js';
import { PresenceLine } from './presence.js';
import { ProvidedField } from './provided-field.js';
import { RecordContext } from './record-context.js';
import { RecordHead } from './record-head.js';
import { RiskDetails } from './risk-details.js';
import { TimeFields } from './time-fields.js';
import { TopicsField } from './topics-field.js';
import { useFieldKeys } from './use-field-keys.js';
import classes from './record.module.css';

interface RecordEditorProps {
  id: string;
  /** The contact ended here: closed or thrown away. */
  onEnded: () => void;
  /** The record goes on under another id. */
  onMoved: (id: string) => void;
}

/** An open consultation with all its fields. Each field listens to its own value alone. */
export function RecordEditor({ id, onEnded, onMoved }: RecordEditorProps) {
  const { t } = useTranslation('consultations');
  const root = useRef<HTMLDivElement>(null);
  const [isMoreOpen, setMoreOpen] = useState(false);
  const { errors, tell, clearError } = useFieldErrors(root, setMoreOpen);
  const context = useMemo(() => ({ id, errors, clearError }), [id, errors, clearError]);
  const kind = useDraft(id, ({ fields }) => fields.kind);
  const topicLabel = useCodelist('topics').label;

  const close = () => {
    const draft = drafts.registry.get(id);
    if (!draft || draft.conflicts.length > 0) return;
    const problems = closingProblems(draft.fields);
    if (problems.length > 0) return tell(problems);
    const [topic] = draft.fields.topics;
    const said = topic === undefined ? t('closed.plain') : t('closed.topic', { topic: topicLabel(topic) });
    const undo = () => drafts.reopen(id, t('undo.reason'));
    drafts.close(id);
    onEnded();
    offerUndo({ id, said, undo, undone: t('undo.reopened') });
  };
  const discard = () => {
    drafts.discard(id);
    onEnded();
  };
  const turnInto = (contact: QuickContact) => {
    const draft = drafts.registry.get(id);
    if (!draft) return;
    drafts.edit(id, quickFields(contact, draft.fields.channel));
    drafts.close(id);
    onEnded();
    const undo = () => drafts.reopen(id, t('undo.reason'));
    offerUndo({ id, said: t(`quick.${contact}.done`), undo, undone: t('undo.reopened') });
  };

  // The server may know better what is missing, also of a record that was closed off-line.
  useDraftEvents((event) => {
    if (event.type === 'refused' && event.draft.id === id) tell(event.draft.refusal?.problem.fields ?? []);
  });
  useShortcuts([{ keys: 'Mod+Enter', label: t('keys.close'), group: t('keys.group'), run: close }]);
  useFieldKeys(root, () => setMoreOpen((before) => !before));

  return (
    <RecordContext value={context}>
      <div ref={root} className={classes.editor}>
        <RecordHead onClose={close} onDiscard={discard} onTurnInto={turnInto} />
        <DraftNotices id={id} onMoved={onMoved} />
        <PresenceLine id={id} />
        <div className={classes.fields}>
          <WhoField />
          <SubjectField />
          {kind === 'consultation' && <TopicsField />}
          <AreaField />
          <AgeField />
          <SexField />
          <NoteField />
          <ProvidedField />
          <LevelField />
          <OutcomeField />
          <RiskField />
          <RiskDetails />
          <TimeFields />
          <MoreSection isOpen={isMoreOpen} onToggle={() => setMoreOpen(!isMoreOpen)} />
        </div>
      </div>
    </RecordContext>
  );
}

/** Errors at their fields; the first of them gets the focus. */
function useFieldErrors(root: React.RefObject<HTMLElement | null>, openMore: (open: boolean) => void) {
  const problemText = useProblemText();
  const [errors, setErrors] = useState<Partial<Record<FieldName, string>>>({});
  const tell = (problems: readonly FieldProblem[]) => {
    const named = problems.map((problem) => [problem.path.split('.')[0] as FieldName, problemText(problem)] as const);
    const [first] = named;
    if (first === undefined) return;
    setErrors(Object.fromEntries([...named].reverse()));
    if (named.some(([name]) => moreFieldNames.includes(name))) openMore(true);
    // After the errors are drawn, so that the field is read out with its error.
    setTimeout(() => focusField(root.current, first[0]));
  };
  const clearError = useCallback((name: FieldName) => {
    setErrors(({ [name]: _cleared, ...others }) => others);
  }, []);
  return { errors, tell, clearError };
}
