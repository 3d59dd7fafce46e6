import { readContactNumber } from '@okenko/shared/consultations/contact-number';
import { foldedWords, matchEntries } from '@okenko/shared/consultations/capture-match';
import { isOpen } from '@okenko/shared/consultations/consultation-status';
import type { ConsultationPage, ConsultationRow } from '@okenko/shared/consultations/consultations.contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCodelist } from '../../../lib/codelists.js';
import { http } from '../../../lib/http.js';
import { useMayBegin } from '../../../lib/session.js';
import { quickContacts } from '../new/new-fields.js';
import { useNewContacts } from '../new/use-new-contacts.js';
import { useOpenAtDesk } from '../open/at-desk.js';
import { useEntries } from '../words/use-entries.js';

/** Something the box can do by Enter. */
export interface CommandOption {
  key: string;
  group: 'go' | 'do' | 'topic' | 'search' | 'found';
  label: string;
  /** What it is called by itself, where it is called in words that people go on from. */
  called?: string;
  run: () => void;
  row?: ConsultationRow;
  /** Said before the title of the row, where a number was looked for. */
  contactNo?: string | null;
  /** The box stays open: what follows stands in it. */
  stays?: boolean;
}

const SEARCH_FROM = 3;
const FOUND_MAX = 6;
/** The whole list of things to do is shown only when it is asked for. */
const ACTIONS_MAX = 5;
const TOPICS_SHOWN = 3;

interface CommandOptions {
  /** Pages and actions that fit the line. */
  options: CommandOption[];
  /** Lists of the consultations of each topic that the line names. */
  byTopic: CommandOption[];
  /** The contact number that is the whole line, as it is written in the record. */
  number: string | null;
  /** Offers to look into the notes, or for the record of a number; null where the line is too short or was looked for. */
  search: CommandOption | null;
  /** What looking into the notes brought; null before anybody asked for it. */
  found: CommandOption[] | null;
  isSearching: boolean;
  error: Error | null;
}

/** What fits the line. Notes and numbers are looked for only when somebody chooses to: each search is in the log. */
export function useCommandOptions(line: string): CommandOptions {
  const { t } = useTranslation(['consultations', 'common']);
  const navigate = useNavigate();
  const openAtDesk = useOpenAtDesk();
  const [sought, setSought] = useState<string | null>(null);
  const text = line.trim();
  const number = readContactNumber(text);
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
  const topics = useEntries('topics');
  const topicLabel = useCodelist('topics').label;
  const isSought = sought !== null && sought === text;
  const { data, isFetching, error } = useFound(isSought ? sought : null);
  const found = data?.items.map((row): CommandOption => ({
    key: row.id,
    group: 'found',
    label: row.excerpt,
    row,
    contactNo: number === null ? null : row.contactNo,
    run: isOpen(row.state) ? () => openAtDesk(row.id) : go(`/consultations/${row.id}`),
  }));
  const named = text.length < SEARCH_FROM || number !== null ? [] : matchEntries(text, topics, TOPICS_SHOWN);
  const byTopic = named.map(({ code }): CommandOption => ({
    key: `topic-${code}`,
    group: 'topic',
    label: t('consultations:command.byTopic', { topic: topicLabel(code) }),
    run: go(`/consultations?topic=${code}`),
  }));
  const search: CommandOption | null =
    text.length < SEARCH_FROM || isSought
      ? null
      : {
          key: 'search',
          group: 'search',
          label:
            number === null
              ? t('consultations:command.search', { text })
              : t('consultations:command.byNumber', { number }),
          run: () => setSought(text),
          stays: true,
        };
  const chosen = actions.filter((action) => fits(action) || isBegun(action, words));
  const options = [...pages.filter(fits), ...chosen.slice(0, ACTIONS_MAX)];
  return { options, byTopic, number, search, found: found ?? null, isSearching: isFetching, error };
}

/** `gdzie jest pokój 214` is the question that people ask, not only its beginning. */
function isBegun({ called }: CommandOption, words: readonly string[]): boolean {
  const name = called === undefined ? [] : foldedWords(called);
  return name.length > 1 && name.every((word, place) => words[place] === word);
}

function useActions(): CommandOption[] {
  const { t } = useTranslation('consultations');
  const openAtDesk = useOpenAtDesk();
  const mayRecord = useMayBegin();
  const contacts = useNewContacts();
  const { items, label } = useCodelist('channels');
  if (!mayRecord) return [];
  const begin = (channel: string) => () => {
    const id = contacts.open({ channel });
    if (id !== null) openAtDesk(id);
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
      called: t(`quick.${contact}.name`),
      run: () => contacts.record(contact),
    })),
  ];
}

/** Consultations whose note holds the words. The text goes in a body: it may name somebody. */
function useFound(text: string | null) {
  return useQuery({
    queryKey: ['consultations', 'found', text],
    queryFn: ({ signal }) =>
      http.post<ConsultationPage>('/api/consultations/search', { text, limit: FOUND_MAX }, { signal }),
    enabled: text !== null,
    // Asked once for each choice, never again by itself.
    staleTime: Infinity,
    refetchOnMount: false,
    gcTime: 0,
    retry: false,
  });
}
