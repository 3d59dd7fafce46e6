import { AREA_OUTSIDE, AREA_UNKNOWN } from '@okenko/shared/common/contact-fields';
import { useTranslation } from 'react-i18next';
import { useCodelist } from '../../../lib/codelists.js';
import type { DraftFields, FieldName } from '../../../lib/drafts/draft-fields.js';
import { useFormats } from '../../../lib/formats.js';
import { useAreas, useColleagues, useOffices } from '../../../lib/reference.js';
import { useMe } from '../../../lib/session.js';

/** Name of a part of the town, or of the two choices that are none. */
export function useAreaName(): (code: string) => string {
  const { t } = useTranslation('terms');
  const { items } = useAreas();
  return (code) => {
    if (code === AREA_UNKNOWN || code === AREA_OUTSIDE) return t(`areas.${code}`);
    return items.find((area) => area.code === code)?.name ?? code;
  };
}

/** A person of the office by id; the id itself never shows. */
export function usePersonName(): (id: string) => string {
  const { t } = useTranslation('consultations');
  const { user } = useMe();
  const { items } = useColleagues();
  return (id) => (id === user.id ? user.name : (items.find((one) => one.id === id)?.name ?? t('somebody')));
}

export interface FieldTexts {
  label: (name: FieldName) => string;
  /** What the field holds, in words; an empty text where it holds nothing. */
  value: (name: FieldName, fields: DraftFields) => string;
}

/** Names and contents of the record's fields in the user's language. */
export function useFieldTexts(): FieldTexts {
  const { t } = useTranslation(['consultations', 'terms', 'common']);
  const formats = useFormats();
  const topics = useCodelist('topics');
  const channels = useCodelist('channels');
  const outcomes = useCodelist('outcomes');
  const provided = useCodelist('provided');
  const targetGroups = useCodelist('target-groups');
  const languages = useCodelist('languages');
  const projects = useCodelist('funding-projects');
  const area = useAreaName();
  const person = usePersonName();
  const offices = useOffices().items;
  const list = (codes: readonly string[], label: (code: string) => string) => codes.map(label).join('; ');

  const texts: { [Name in FieldName]: (fields: DraftFields) => string } = {
    officeId: ({ officeId }) => offices.find(({ id }) => id === officeId)?.name ?? '',
    kind: ({ kind, emptyReason }) =>
      emptyReason === null
        ? t(`terms:kinds.${kind}`)
        : `${t(`terms:kinds.${kind}`)}: ${t(`terms:emptyReasons.${emptyReason}`)}`,
    emptyReason: ({ emptyReason }) => (emptyReason === null ? '' : t(`terms:emptyReasons.${emptyReason}`)),
    channel: ({ channel }) => channels.label(channel),
    inquirer: ({ inquirer }) => t(`terms:inquirers.${inquirer}`),
    subject: ({ subject }) => t(`terms:subjects.${subject}`),
    topics: (fields) => list(fields.topics, topics.label),
    area: (fields) => area(fields.area),
    ageBand: ({ ageBand }) => t(`terms:ageBands.${ageBand}`),
    sex: ({ sex }) => (sex === null ? '' : t(`terms:sexes.${sex}`)),
    targetGroups: (fields) => list(fields.targetGroups, targetGroups.label),
    language: ({ language }) => (language === null ? '' : languages.label(language)),
    interpreting: ({ interpreting }) => t(interpreting ? 'common:yes' : 'common:no'),
    fundingProject: ({ fundingProject }) => (fundingProject === null ? '' : projects.label(fundingProject)),
    level: ({ level }) => t(`terms:levels.${level}`),
    provided: (fields) => list(fields.provided, provided.label),
    contactsHanded: ({ contactsHanded }) => contactsHanded.join('; '),
    outcome: ({ outcome }) => (outcome === null ? '' : outcomes.label(outcome)),
    risk: ({ risk }) => t(`terms:risks.${risk}`),
    riskActions: ({ riskActions }) =>
      riskActions.map((action) => t(`terms:riskActions.${action}`)).join('; '),
    riskNote: ({ riskNote }) => riskNote,
    note: ({ note }) => note,
    workerId: ({ workerId }) => person(workerId),
    startedAt: ({ startedAt }) => formats.dateTime(startedAt),
    durationMinutes: ({ durationMinutes }) =>
      durationMinutes === null ? '' : formats.minutes(durationMinutes),
    durationReason: ({ durationReason }) =>
      durationReason === null ? '' : t(`terms:durationReasons.${durationReason}`),
  };
  return { label: (name) => t(`consultations:fields.${name}`), value: (name, fields) => texts[name](fields) };
}
