import type { ConsultationRow } from '@okenko/shared/consultations/consultations.contract';
import { useTranslation } from 'react-i18next';
import { useCodelist } from '../../../lib/codelists.js';

/** What a row of a list is called: its primary topic, or what kind of contact it was. */
export function useRowTitle(): (row: Pick<ConsultationRow, 'kind' | 'emptyReason' | 'topics'>) => string {
  const { t } = useTranslation(['terms', 'consultations']);
  const topics = useCodelist('topics');
  return ({ kind, emptyReason, topics: codes }) => {
    if (emptyReason !== null) return `${t('terms:kinds.empty')}: ${t(`terms:emptyReasons.${emptyReason}`)}`;
    if (kind !== 'consultation') return t(`terms:kinds.${kind}`);
    const [first, ...others] = codes;
    if (first === undefined) return t('consultations:open.noTopic');
    return others.length === 0 ? topics.label(first) : `${topics.label(first)} +${others.length}`;
  };
}
