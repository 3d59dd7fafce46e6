import { dayOf } from '@okenko/shared/common/instants';
import { useTranslation } from 'react-i18next';
import { useCodelist } from '../../../lib/codelists.js';
import type { DraftFields } from '../../../lib/drafts/draft-fields.js';
import { useDrafts } from '../../../lib/drafts/use-drafts.js';
import { useFormats } from '../../../lib/formats.js';
import { notices } from '../../../lib/notices.js';
import { serverNow } from '../../../lib/server-clock.js';
import { useMe } from '../../../lib/session.js';
import { offerUndo } from '../undo/offer-undo.js';
import { incomingLine, isIncomingLine, lastLine, rememberLine } from './incoming-line.js';
import { comesByPhone, defaultNames, newFields, quickFields, type QuickContact } from './new-fields.js';
import { useOfficeDefaults } from './use-office-defaults.js';

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
  const { t } = useTranslation(['consultations', 'common']);
  const drafts = useDrafts();
  const { user, officeId } = useMe();
  const { defaults: usual, channels } = useOfficeDefaults(officeId);
  const channelLabel = useCodelist('channels').label;
  const { timeZone } = useFormats();
  const deskDay = (office: string) => ({ day: dayOf(new Date(serverNow()), timeZone), officeId: office });

  const tellNoOffice = () => {
    notices.show({ id: 'no-office', message: t('common:noOffice.title'), tone: 'problem' });
    return null;
  };
  const openWith: NewContacts['openWith'] = (patch) => {
    if (officeId === null) return tellNoOffice();
    const start = {
      office: { id: officeId, ...(usual && { defaults: usual }) },
      workerId: user.id,
      startedAt: new Date(serverNow()).toISOString(),
    };
    const defaults = newFields(start);
    const said = patch(defaults);
    const fields = { ...defaults, ...said };
    const guessed = defaultNames.filter((name) => said[name] === undefined);
    if (isIncomingLine(channels, fields.channel)) rememberLine(deskDay(officeId), fields.channel);
    return drafts.create(fields, guessed);
  };
  const open = (patch: Partial<DraftFields> = {}) => openWith(() => patch);

  const record = (contact: QuickContact) => {
    if (officeId === null) return void tellNoOffice();
    const lineOf = (usual: string) => incomingLine(channels, usual, lastLine(deskDay(officeId)));
    const id = openWith(({ channel }) =>
      quickFields(contact, comesByPhone(contact) ? lineOf(channel) : channel),
    );
    const fields = id === null ? undefined : drafts.registry.get(id)?.fields;
    if (id === null || !fields) return;
    drafts.close(id);
    const channel = channelLabel(fields.channel);
    offerUndo({
      id,
      said: t(`consultations:quick.${contact}.done`, { channel }),
      undo: () => drafts.discard(id),
      undone: t(`consultations:quick.${contact}.undone`, { channel }),
    });
  };

  return { open, openWith, record };
}
