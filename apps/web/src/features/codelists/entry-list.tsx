import { Badge, Button, Group, Table, Text } from '@mantine/core';
import type { CodelistEntry, CodelistName } from '@okenko/shared/codelists/codelists.contract';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../lib/i18n/i18n.js';
import list from '../../ui/data-list.module.css';
import { MoveButtons } from '../../ui/ordered-list.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useOrderEntries } from './codelist-requests.js';
import classes from './codelists.module.css';
import { useLabelLanguages } from './label-languages.js';
import { branchesOf, orderAfterMove, type Branch } from './tree.js';

interface EntryListProps {
  name: CodelistName;
  entries: readonly CodelistEntry[];
  onEdit: (entry: CodelistEntry) => void;
  /** Adds below this entry; only where the list has two levels. */
  onAddBelow: ((parent: CodelistEntry) => void) | null;
  /** False where only some of the entries are shown: their order says nothing then. */
  movable: boolean;
}

/** The entries of a list in three languages, sub entries below their parents. */
export function EntryList({ name, entries, onEdit, onAddBelow, movable }: EntryListProps) {
  const { t } = useTranslation(['codelists', 'terms']);
  const order = useOrderEntries(name);
  const languages = useLabelLanguages().order;
  const shown = order.isPending ? inOrder(entries, order.variables) : entries;
  return (
    <>
      <ProblemAlert error={order.error} />
      <Table.ScrollContainer minWidth={0}>
        <Table verticalSpacing={6} className={`${list.list} ${classes.entries}`}>
          <caption className="visually-hidden">{t(`terms:codelists.${name}`)}</caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={90}>{t('code')}</Table.Th>
              {languages.map((language) => (
                <Table.Th key={language} lang={language}>
                  {LANGUAGE_NAMES[language]}
                </Table.Th>
              ))}
              <Table.Th ta="right">{t('actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {branchesOf(shown).map((branch) => (
              <Row
                key={branch.entry.code}
                branch={branch}
                busy={order.isPending}
                onMove={movable ? (to) => order.mutate(orderAfterMove(shown, branch, to)) : null}
                onEdit={onEdit}
                onAddBelow={onAddBelow}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

function inOrder(entries: readonly CodelistEntry[], codes: readonly string[]): CodelistEntry[] {
  const places = new Map(codes.map((code, place) => [code, place]));
  return entries.toSorted((one, other) => (places.get(one.code) ?? 0) - (places.get(other.code) ?? 0));
}

interface RowProps extends Pick<EntryListProps, 'onEdit' | 'onAddBelow'> {
  branch: Branch;
  busy: boolean;
  onMove: ((to: number) => void) | null;
}

function Row({ branch, busy, onMove, onEdit, onAddBelow }: RowProps) {
  const { t, i18n } = useTranslation(['codelists', 'common']);
  const { entry, index, siblings } = branch;
  const name = entry.labels[i18n.language as keyof CodelistEntry['labels']];
  const top = entry.parent === null;
  const languages = useLabelLanguages().order;
  return (
    <Table.Tr data-top={(top && onAddBelow !== null) || undefined} data-retired={entry.retired || undefined}>
      <Table.Td>
        <Text component="span" ff="monospace">
          {entry.code}
        </Text>
      </Table.Td>
      {languages.map((language, place) => (
        <Table.Td key={language} lang={language} data-label={LANGUAGE_NAMES[language]}>
          {entry.labels[language]}
          {place === 0 && <Marks entry={entry} />}
        </Table.Td>
      ))}
      <Table.Td>
        <Group gap={2} wrap="nowrap" justify="flex-end">
          {top && onAddBelow && (
            <Button
              variant="subtle"
              px="xs"
              aria-label={t('addBelow', { name })}
              onClick={() => onAddBelow(entry)}
            >
              {t('common:add')}
            </Button>
          )}
          {onMove && (
            <MoveButtons name={name} index={index} count={siblings.length} busy={busy} onMove={onMove} />
          )}
          <Button variant="subtle" px="xs" aria-label={t('change', { name })} onClick={() => onEdit(entry)}>
            {t('common:edit')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

function Marks({ entry }: { entry: CodelistEntry }) {
  const { t } = useTranslation('codelists');
  return (
    <>
      {entry.sensitive && (
        <Badge ml="xs" color="orange">
          {t('isSensitive')}
        </Badge>
      )}
      {entry.retired && (
        <Badge ml="xs" color="gray">
          {t('isRetired')}
        </Badge>
      )}
    </>
  );
}
