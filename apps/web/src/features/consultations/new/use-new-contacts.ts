import { useTranslation } from 'react-i18next';
import { useCodelist } from '../../../lib/codelists.js';
import type { DraftFields } from '../../../lib/drafts/draft-fields.js';
import { useDrafts } from '../../../lib/drafts/use-drafts.js';
import { useOffices } from '../../../lib/reference.js';
import { useMe } from '../../../lib/session.js';
import { offerUndo } from '../undo/offer-undo.js';
import { newFields, quickFields, type QuickContact } from './new-fields.js';

const FREE_LINE = 'green_line';
const PHONE = 'phone_in';

let lastPhoneChannel: string | null = null;

export interface NewContacts {
  /** Opens a consultation on the office's defaults. @returns its id, null for somebody without an office */
  open: (patch?: Partial<DraftFields>) => string | null;
  /** The same, where what it says builds on the defaults. */
  openWith: (patch: (defaults: DraftFields) => Partial<DraftFields>) => string | null;
  /** Records a contact of one key, whole and closed; for ten seconds it can be taken back. */
  record: (contact: QuickContact) => void;
}

/** The ways a contact begins. */
export function useNewContacts(): NewContacts {
  const { t } = useTranslation('consultations');
  const drafts = useDrafts();
  const { user, officeId } = useMe();
  const office = useOffices().items.find(({ id }) => id === officeId);
  const channels = useCodelist('channels');

  const openWith: NewContacts['openWith'] = (patch) => {
    if (officeId === null) return null;
    const start = {
      office: office ?? { id: officeId },
      workerId: user.id,
      startedAt: new Date().toISOString(),
    };
    const defaults = newFields(start);
    const fields = { ...defaults, ...patch(defaults) };
    if (channels.byCode.get(fields.channel)?.group === 'phone') lastPhoneChannel = fields.channel;
    return drafts.create(fields);
  };
  const open = (patch: Partial<DraftFields> = {}) => openWith(() => patch);

  /** Nobody dials a counter by mistake: a wrong number and a silent call came by phone. */
  const phoneChannel = () => {
    if (lastPhoneChannel !== null) return lastPhoneChannel;
    return channels.byCode.get(FREE_LINE)?.retired === false ? FREE_LINE : PHONE;
  };

  const record = (contact: QuickContact) => {
    const byPhone = contact === 'wrong_number' || contact === 'silent';
    const id = open(quickFields(contact, byPhone ? phoneChannel() : (office?.defaults.channel ?? 'walk_in')));
    if (id === null) return;
    drafts.close(id);
    offerUndo({
      id,
      said: t(`quick.${contact}.done`),
      undo: () => drafts.discard(id),
      undone: t('undo.discarded'),
    });
  };

  return { open, openWith, record };
}
