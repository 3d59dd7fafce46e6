import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCodelist } from '../../../lib/codelists.js';
import { useDraftEvents } from '../../../lib/drafts/use-drafts.js';
import { notices } from '../../../lib/notices.js';
import { useMe } from '../../../lib/session.js';

const SHOWN_MS = 10_000;

/** Says when somebody else ended an own consultation that is not on the screen: it must not vanish silently. */
export function useGoneNotice(current: string | null): void {
  const { t } = useTranslation('consultations');
  const navigate = useNavigate();
  const { user } = useMe();
  const { label } = useCodelist('topics');
  useDraftEvents((event) => {
    if (event.type !== 'gone' || event.by === 'me') return;
    const { id, fields } = event.draft;
    if (fields.workerId !== user.id || id === current) return;
    const [topic] = fields.topics;
    const message = (
      <Text>
        {t('open.gone', { topic: topic === undefined ? t('open.noTopic') : label(topic) })}{' '}
        <Anchor component="button" onClick={() => void navigate(`/consultations/${id}`)}>
          {t('open.show')}
        </Anchor>
      </Text>
    );
    notices.show({ id: `gone-${id}`, message, autoClose: SHOWN_MS });
  });
}
