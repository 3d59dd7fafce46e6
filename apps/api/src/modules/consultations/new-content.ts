import { AREA_OUTSIDE, AREA_UNKNOWN } from '@okenko/shared/common/contact-fields';
import type { SaveConsultationInput } from '@okenko/shared/consultations/consultations.contract';
import type { KnownOffice } from '../offices/offices.queries.js';
import type { Vocabulary } from './consultation-rules.js';
import type { StoredConsultation } from './stored-consultation.js';

type Content = StoredConsultation['content'];

/** What an office's defaults become when the town has retired the code they name: nothing, never a refusal. */
function usable(code: string | null, known: ReadonlyMap<string, { retired: boolean }>): string | null {
  return code !== null && known.get(code)?.retired === false ? code : null;
}

function firstInUse(known: ReadonlyMap<string, { retired: boolean }>): string | undefined {
  return [...known].find(([, { retired }]) => !retired)?.[0];
}

/**
 * A new record: what was sent, the office's defaults for the rest. Orientation and empty contacts take no topic,
 * nothing provided and no outcome from the defaults, since nothing was counselled.
 */
export function newContent(
  input: SaveConsultationInput,
  office: KnownOffice,
  known: Vocabulary,
  viewerId: string,
  now: Date,
): Content {
  const { defaults } = office;
  const counselling = (input.kind ?? 'consultation') === 'consultation';
  const { revision: _revision, officeId: _office, riskNote: _riskNote, ...sent } = input;
  const base: Content = {
    kind: 'consultation',
    emptyReason: null,
    channel: usable(defaults.channel, known.channels) ?? firstInUse(known.channels) ?? defaults.channel,
    inquirer: defaults.inquirer,
    subject: defaults.subject,
    topics: [],
    area:
      defaults.area === AREA_OUTSIDE ? AREA_OUTSIDE : (usable(defaults.area, known.areas) ?? AREA_UNKNOWN),
    ageBand: defaults.ageBand,
    sex: null,
    targetGroups: [],
    language: usable(defaults.language, known.languages),
    interpreting: false,
    fundingProject: usable(defaults.fundingProject, known.fundingProjects),
    level: defaults.level,
    provided: counselling ? defaults.provided.filter((code) => usable(code, known.provided) !== null) : [],
    contactsHanded: [],
    outcome: counselling ? usable(defaults.outcome, known.outcomes) : null,
    risk: 'none',
    riskActions: [],
    note: '',
    workerId: viewerId,
    startedAt: now.toISOString(),
    durationMinutes: null,
    durationReason: null,
  };
  return { ...base, ...present(sent) };
}

/** The fields that were sent: a field left out keeps what stands. */
export function present<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
