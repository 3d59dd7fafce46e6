import type { StaffLanguage } from '@okenko/shared/common/languages';
import { parseCapture, type Capture } from '@okenko/shared/consultations/capture';
import { inquirerEntries } from '@okenko/shared/consultations/capture-words';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCodelist } from '../../../lib/codelists.js';
import { useDrafts } from '../../../lib/drafts/use-drafts.js';
import { serverNow } from '../../../lib/server-clock.js';
import { useMe } from '../../../lib/session.js';
import { useNewContacts } from '../new/use-new-contacts.js';
import { useOfficeDefaults } from '../new/use-office-defaults.js';
import { endOf } from '../record/closing-check.js';
import { offerUndo } from '../undo/offer-undo.js';
import { useAreaEntries, useEntries } from '../words/use-entries.js';
import { captureFields } from './capture-fields.js';

export interface LineCapture {
  capture: Capture;
  /** The office's channel, which the contact takes where the line names none; null while it is not known. */
  usualChannel: string | null;
  /** True where the line says enough to be closed at once. */
  isWhole: boolean;
  /** Records the contact and closes it; undone within ten seconds by key or button. */
  record: () => void;
  /** Opens it at the desk instead. @returns its id */
  open: () => string | null;
}

/** Reads a line as a contact, as it is typed. */
export function useCapture(line: string): LineCapture {
  const { t, i18n } = useTranslation('consultations');
  const drafts = useDrafts();
  const contacts = useNewContacts();
  const { defaults: usual } = useOfficeDefaults(useMe().officeId);
  const topicLabel = useCodelist('topics').label;
  const provided = useCodelist('provided').byCode;
  const channels = useEntries('channels');
  const topics = useEntries('topics');
  const outcomes = useEntries('outcomes');
  const areas = useAreaEntries();
  const language = i18n.language as StaffLanguage;
  const vocabulary = useMemo(
    () => ({ language, channels, topics, outcomes, areas, inquirers: inquirerEntries }),
    [language, channels, topics, outcomes, areas],
  );
  const capture = useMemo(() => parseCapture(line, vocabulary), [line, vocabulary]);
  const [topic, ...others] = capture.content.topics ?? [];

  const inUse = (help: string) => provided.get(help)?.retired === false;
  const open = () =>
    contacts.openWith((defaults) => captureFields(capture, { defaults, inUse }, serverNow()));
  const record = () => {
    const id = open();
    const fields = id === null ? undefined : drafts.registry.get(id)?.fields;
    if (id === null || !fields) return;
    drafts.close(id, endOf(fields));
    const first = topic === undefined ? '' : topicLabel(topic);
    const said = t('capture.done', { topic: others.length === 0 ? first : `${first} +${others.length}` });
    offerUndo({ id, said, undo: () => drafts.discard(id), undone: t('undo.discarded') });
  };
  return { capture, usualChannel: usual?.channel ?? null, isWhole: topic !== undefined, record, open };
}
