import { useTranslation } from 'react-i18next';
import { useMemo } from 'react';
import { useCodelist } from '../../../lib/codelists.js';
import type { DraftFields } from '../../../lib/drafts/draft-fields.js';
import { useDrafts } from '../../../lib/drafts/use-drafts.js';
import { useDrawn } from '../../../lib/drawn.js';
import { useAreas, useOffices } from '../../../lib/reference.js';
import { serverNow } from '../../../lib/server-clock.js';
import { useMe } from '../../../lib/session.js';
import { offerUndo } from '../undo/offer-undo.js';
import {
  defaultNames,
  newFields,
  quickFields,
  usableDefaults,
  type KnownCodes,
  type QuickContact,
} from './new-fields.js';

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
  const known = useKnownCodes();
  const { channels } = known;

  const openWith: NewContacts['openWith'] = (patch) => {
    if (officeId === null) return null;
    const start = {
      office: office ? { ...office, defaults: usableDefaults(office.defaults, known) } : { id: officeId },
      workerId: user.id,
      startedAt: new Date(serverNow()).toISOString(),
    };
    const defaults = newFields(start);
    const said = patch(defaults);
    const fields = { ...defaults, ...said };
    const guessed = defaultNames.filter((name) => said[name] === undefined);
    if (channels.get(fields.channel)?.group === 'phone') lastPhoneChannel = fields.channel;
    return drafts.create(fields, guessed);
  };
  const open = (patch: Partial<DraftFields> = {}) => openWith(() => patch);

  /** Nobody dials a counter by mistake: a wrong number and a silent call came by phone. */
  const phoneChannel = () => {
    if (lastPhoneChannel !== null) return lastPhoneChannel;
    return channels.get(FREE_LINE)?.retired === false ? FREE_LINE : PHONE;
  };

  const record = (contact: QuickContact) => {
    const byPhone = contact === 'wrong_number' || contact === 'silent';
    const id = openWith(({ channel }) => quickFields(contact, byPhone ? phoneChannel() : channel));
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

/** The codes of every list that an office's defaults name. Until they are known the server looks after retired ones. */
function useKnownCodes() {
  const drawn = useDrawn();
  const channels = useCodelist('channels').byCode;
  const provided = useCodelist('provided', drawn).byCode;
  const outcomes = useCodelist('outcomes', drawn).byCode;
  const languages = useCodelist('languages', drawn).byCode;
  const fundingProjects = useCodelist('funding-projects', drawn).byCode;
  const { items } = useAreas(drawn);
  const areas = useMemo(() => new Map(items.map((area) => [area.code, area])), [items]);
  return { channels, provided, outcomes, languages, fundingProjects, areas } satisfies KnownCodes;
}
