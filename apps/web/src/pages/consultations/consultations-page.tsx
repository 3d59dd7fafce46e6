import { Alert, Button, Group, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ConsultationTable } from '../../features/consultations/list/consultation-table.js';
import { FilterBar } from '../../features/consultations/list/filter-bar.js';
import {
  filtersFrom,
  filtersOf,
  spanOf,
  type ChosenSpan,
  type ListFilters,
} from '../../features/consultations/list/list-filters.js';
import { SavedFilters } from '../../features/consultations/list/saved-filters.js';
import { useConsultationList, useNews } from '../../features/consultations/list/use-list.js';
import listClasses from '../../features/consultations/list/list.module.css';
import { useDrafts } from '../../lib/drafts/use-drafts.js';
import { useFormats } from '../../lib/formats.js';
import { OfflineError, ProblemError } from '../../lib/http.js';
import { useConnected } from '../../lib/use-connected.js';
import { serverNow } from '../../lib/server-clock.js';
import { useMe } from '../../lib/session.js';
import { BusyButton } from '../../ui/busy-button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { NoOffice } from '../../ui/no-office.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useSpanError } from '../../ui/use-span-error.js';

/** All consultations the person may see, the newest first. Those of a closed office stay with who worked there. */
export function ConsultationsPage() {
  const { officeId } = useMe();
  const { t } = useTranslation(['consultations', 'common']);
  useDrafts();
  const [parameters, setParameters] = useSearchParams();
  const filters = filtersFrom(parameters);
  const [text, setText] = useSearchText();
  const [span, setSpan] = useState<ChosenSpan>(null);
  const isAsked = useSpanError(filters) === null;
  const { rows, isLoading, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useConsultationList(filters, text, isAsked);
  const news = useNews(filters, text, rows);
  const { timeZone } = useFormats();
  const list = useRef<HTMLDivElement>(null);
  const isConnected = useConnected();
  const isAway = rows.length === 0 && (error instanceof OfflineError || (!isConnected && isLoading));
  const hasFailed = error !== null && rows.length === 0;
  useEffect(() => {
    // What failed while the server was away is read as soon as it answers.
    if (isConnected && hasFailed) void refetch();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each return of the connection
  }, [isConnected]);

  const setFilters = (next: ListFilters) => setParameters({ ...next }, { replace: true });
  const showMore = async () => {
    const before = rows.length;
    await fetchNextPage();
    // The reading goes on where it stopped.
    setTimeout(() => list.current?.querySelectorAll<HTMLElement>('[data-row]')[before]?.focus());
  };

  if (officeId === null && error instanceof ProblemError) return <NoOffice />;
  return (
    <>
      <PageHeader title={t('consultations:list.title')}>
        <SavedFilters
          filters={filters}
          span={span}
          text={text}
          onApply={(filter) => {
            setText(filter.search.text);
            setSpan(spanOf(filter));
            setFilters(filtersOf(filter, new Date(serverNow()), timeZone));
          }}
        />
      </PageHeader>
      <FilterBar
        filters={filters}
        onFilters={setFilters}
        span={span}
        onSpan={setSpan}
        text={text}
        onText={setText}
      />
      <div role="status" className={listClasses.news}>
        {news.count > 0 && (
          <Button variant="light" onClick={news.show}>
            {t(text === '' ? 'consultations:list.news' : 'consultations:list.newsOfSearch', {
              count: news.count,
            })}
          </Button>
        )}
      </div>
      {isAway ? (
        <Unavailable onRetry={() => void refetch()} />
      ) : (
        <ProblemAlert error={rows.length === 0 ? error : null} onRetry={() => void refetch()} />
      )}
      <div ref={list}>
        {isAsked && (rows.length > 0 || !(error || isAway)) && (
          <ConsultationTable
            rows={rows}
            isLoading={isLoading}
            empty={
              <EmptyState title={t('consultations:list.empty')} text={t('consultations:list.emptyText')} />
            }
          />
        )}
      </div>
      {hasNextPage && (
        <BusyButton variant="default" mt="md" loading={isFetchingNextPage} onClick={() => void showMore()}>
          {t('consultations:list.more')}
        </BusyButton>
      )}
    </>
  );
}

/** The list cannot be read now. What is written at the desk stays safe meanwhile. */
function Unavailable({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation(['consultations', 'common']);
  return (
    <Alert color="orange" role="alert">
      <Group justify="space-between" gap="sm">
        <Text c="var(--mantine-color-text)">{t('consultations:list.unavailable')}</Text>
        <Button variant="default" onClick={onRetry}>
          {t('common:retry')}
        </Button>
      </Group>
    </Alert>
  );
}

const TEXT_KEY = ['consultations', 'search-text'];

/** Words that are looked for stay in memory alone, also while a record is opened, and go with the session. */
function useSearchText(): [string, (text: string) => void] {
  const client = useQueryClient();
  const { data = '' } = useQuery({
    queryKey: TEXT_KEY,
    queryFn: () => '',
    enabled: false,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return [data, (text) => client.setQueryData(TEXT_KEY, text)];
}
