import { foldedWords } from '@okenko/shared/consultations/capture-match';
import { isOpen } from '@okenko/shared/consultations/consultation-status';
import type { ConsultationPage, ConsultationRow } from '@okenko/shared/consultations/consultations.contract';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCodelist } from '../../../lib/codelists.js';
import { http } from '../../../lib/http.js';
import { useCan } from '../../../lib/session.js';
import { quickContacts } from '../new/new-fields.js';
import { useNewContacts } from '../new/use-new-contacts.js';

/** Something the box can do by Enter. */
export interface CommandOption {
  key: string;
  group: 'go' | 'do' | 'found';
  label: string;
  run: () => void;
  row?: ConsultationRow;
}

const SEARCH_FROM = 3;
const SEARCH_PAUSE_MS = 250;
const FOUND_MAX = 6;
/** The whole list of things to do is shown only when it is asked for. */
const ACTIONS_MAX = 5;

/** Pages, actions and consultations that fit the line. What is found comes last, so that nothing moves under Enter. */
export function useCommandOptions(line: string): { options: CommandOption[]; isSearching: boolean } {
  const { t } = useTranslation(['consultations', 'common']);
  const navigate = useNavigate();
  const words = foldedWords(line);
  const fits = ({ label }: CommandOption) =>
    words.every((word) => foldedWords(label).some((one) => one.startsWith(word)));
  const go = (path: string) => () => void navigate(path);
  const pages: CommandOption[] = [
    { key: 'desk', group: 'go', label: t('common:nav.desk'), run: go('/desk') },
    { key: 'list', group: 'go', label: t('common:nav.consultations'), run: go('/consultations') },
    { key: 'account', group: 'go', label: t('common:nav.account'), run: go('/account') },
  ];
  const actions = useActions();
  const { data, isFetching } = useFound(line);
  const found = (data?.items ?? []).map((row): CommandOption => ({
    key: row.id,
    group: 'found',
    label: row.excerpt,
    row,
    run: go(isOpen(row.state) ? `/desk?c=${row.id}` : `/consultations/${row.id}`),
  }));
  const options = [...pages.filter(fits), ...actions.filter(fits).slice(0, ACTIONS_MAX), ...found];
  return { options, isSearching: isFetching };
}

function useActions(): CommandOption[] {
  const { t } = useTranslation('consultations');
  const navigate = useNavigate();
  const mayRecord = useCan('consultation:record');
  const contacts = useNewContacts();
  const { items, label } = useCodelist('channels');
  if (!mayRecord) return [];
  const begin = (channel: string) => () => {
    const id = contacts.open({ channel });
    if (id !== null) void navigate(`/desk?c=${id}`);
  };
  return [
    ...items
      .filter(({ retired }) => !retired)
      .map(({ code }): CommandOption => ({
        key: `new-${code}`,
        group: 'do',
        label: t('new.key', { channel: label(code) }),
        run: begin(code),
      })),
    ...quickContacts.map((contact): CommandOption => ({
      key: contact,
      group: 'do',
      label: t('command.record', { contact: t(`quick.${contact}.name`) }),
      run: () => contacts.record(contact),
    })),
  ];
}

/** Consultations whose note holds the words. The text goes in a body: it may name somebody. */
function useFound(line: string) {
  const [text] = useDebouncedValue(line.trim(), SEARCH_PAUSE_MS);
  const query = useQuery({
    queryKey: ['consultations', 'found', text],
    queryFn: ({ signal }) =>
      http.post<ConsultationPage>('/api/consultations/search', { text, limit: FOUND_MAX }, { signal }),
    enabled: text.length >= SEARCH_FROM,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
  return line.trim().length < SEARCH_FROM ? { data: undefined, isFetching: false } : query;
}
