import { Anchor, Badge, Text } from '@mantine/core';
import type { AuditEntry } from '@okenko/shared/audit/audit.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats.js';
import { BusyButton } from '../../ui/busy-button.js';
import { DataList } from '../../ui/data-list.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useSpanError } from '../../ui/use-span-error.js';
import { AuditFilters, type NamedFilter } from './audit-filters.js';
import { useAuditLog } from './audit-requests.js';
import { useActionName } from './action-name.js';
import { EntryDetails } from './entry-details.js';

/** Who did or saw what, newest first. */
export function AuditLog() {
  const { t } = useTranslation(['audit', 'common']);
  const [filter, setFilter] = useState<NamedFilter>({});
  const { subjectName: _subject, ...asked } = filter;
  const isAsked = useSpanError(filter) === null;
  const log = useAuditLog(asked, isAsked);
  const items = log.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <AuditFilters filter={filter} onChange={setFilter} />
      <ProblemAlert error={log.error} onRetry={() => void log.refetch()} />
      {isAsked && !(log.error && items.length === 0) && (
        <Entries
          items={items}
          isLoading={log.isLoading}
          onNarrow={(more) => setFilter({ ...filter, ...more })}
        />
      )}
      {isAsked && log.hasNextPage && (
        <BusyButton
          variant="default"
          mt="md"
          loading={log.isFetchingNextPage}
          onClick={() => void log.fetchNextPage()}
        >
          {t('older')}
        </BusyButton>
      )}
    </>
  );
}

interface EntriesProps {
  items: readonly AuditEntry[];
  isLoading: boolean;
  onNarrow: (more: NamedFilter) => void;
}

const EXPECTED_ROWS = 12;
/** Acts of somebody who did not prove who they are; every other act without a person is Okénko's own. */
const UNKNOWN_PERSON = new Set(['auth.sign-in-refused', 'auth.sign-in-blocked']);

function Entries({ items, isLoading, onNarrow }: EntriesProps) {
  const { t } = useTranslation(['audit', 'terms']);
  const { dateTime } = useFormats();
  const actionName = useActionName();
  return (
    <DataList<AuditEntry>
      caption={t('title')}
      items={items}
      keyOf={({ id }) => id}
      isLoading={isLoading}
      expectedRows={EXPECTED_ROWS}
      empty={<EmptyState title={t('empty')} text={t('emptyText')} />}
      columns={[
        { key: 'at', header: t('at'), cell: ({ at }) => dateTime(at), width: 170 },
        {
          key: 'actor',
          header: t('actor'),
          cell: ({ actor, role, action }) => (
            <>
              {actor ? (
                <Narrow
                  label={t('onlyActor', { name: actor.name })}
                  onClick={() => onNarrow({ actorId: actor.id })}
                >
                  {actor.name}
                </Narrow>
              ) : (
                t(UNKNOWN_PERSON.has(action) ? 'unknownPerson' : 'system')
              )}
              {role && (
                <Text c="dimmed" fz="xs">
                  {t(`terms:roles.${role}`)}
                </Text>
              )}
            </>
          ),
        },
        {
          key: 'action',
          header: t('action'),
          cell: ({ action, details }) => (
            <>
              <Narrow
                label={t('onlyAction', { name: actionName(action) })}
                onClick={() => onNarrow({ action })}
              >
                {actionName(action)}
              </Narrow>
              <EntryDetails details={details} />
            </>
          ),
        },
        {
          key: 'subject',
          header: t('subject'),
          cell: ({ subject, subjectName }) =>
            subject && <Subject subject={subject} called={subjectName} onNarrow={onNarrow} />,
        },
        { key: 'reason', header: t('reason'), cell: ({ reason }) => reason },
        {
          key: 'sealed',
          header: t('seal'),
          cell: ({ sealed }) => (
            <Badge color={sealed ? 'teal' : 'gray'}>{t(sealed ? 'sealed' : 'notYet')}</Badge>
          ),
        },
      ]}
    />
  );
}

interface SubjectProps {
  subject: { type: string; id: string };
  /** Name of the colleague or office, or the contact's number, where it has one. */
  called: string | null;
  onNarrow: (more: NamedFilter) => void;
}

const SHORT_ID = 8;

/** What it was about: the kind, and its name or the end of the id, which is what differs. */
function Subject({ subject, called, onNarrow }: SubjectProps) {
  const { t, i18n } = useTranslation('audit');
  const key = `subjects.${subject.type}`;
  const kind = i18n.exists(key, { ns: 'audit' }) ? t(key as 'subjects.user') : subject.type;
  const name = `${kind} ${called ?? `…${subject.id.slice(-SHORT_ID)}`}`;
  const narrow = { subjectId: subject.id, subjectName: name };
  const isUuid = /^[0-9a-f-]{36}$/i.test(subject.id);
  if (!isUuid) return `${kind} ${subject.id}`;
  return (
    <Narrow label={t('onlySubject', { name })} onClick={() => onNarrow(narrow)}>
      {name}
    </Narrow>
  );
}

interface NarrowProps {
  label: string;
  onClick: () => void;
  children: string;
}

/** A value that narrows the list to itself. */
function Narrow({ label, onClick, children }: NarrowProps) {
  return (
    <Anchor
      component="button"
      type="button"
      c="inherit"
      ta="left"
      underline="always"
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      {children}
    </Anchor>
  );
}
