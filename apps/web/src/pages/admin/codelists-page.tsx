import { Alert, Button, Group, Select, Switch, Text, TextInput } from '@mantine/core';
import {
  codelistName,
  codelistNames,
  codelists,
  type CodelistEntry,
  type CodelistName,
} from '@okenko/shared/codelists/codelists.contract';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { EntryDialog } from '../../features/codelists/entry-dialog.js';
import { EntryList } from '../../features/codelists/entry-list.js';
import { found } from '../../features/codelists/tree.js';
import { useCodelist } from '../../lib/codelists.js';
import { Rows } from '../../ui/data-list.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

const EXPECTED_ROWS = 12;

/** What is open in the dialog: an entry, or a new one below a parent. */
type Edited = { entry: CodelistEntry | null; parent: string | null };

export function CodelistsPage() {
  const { name } = useParams();
  const parsed = codelistName.safeParse(name);
  const shown = parsed.success ? parsed.data : 'topics';
  return <CodelistPage key={shown} name={shown} />;
}

function CodelistPage({ name }: { name: CodelistName }) {
  const { t } = useTranslation(['codelists', 'terms', 'common']);
  const navigate = useNavigate();
  const list = useCodelist(name);
  const [edited, setEdited] = useState<Edited | null>(null);
  const [withRetired, setWithRetired] = useState(false);
  const { fixed } = codelists[name];
  const [typed, setTyped] = useState('');
  const isFiltered = typed.trim() !== '';
  const all = list.items.filter(({ retired }) => withRetired || !retired);
  const entries = found(all, typed);
  const hasLevels = name === 'topics';
  return (
    <>
      <PageHeader title={t('common:nav.codelists')} description={t('description')}>
        {!fixed && <Button onClick={() => setEdited({ entry: null, parent: null })}>{t('new')}</Button>}
      </PageHeader>
      <Group gap="lg" mb="md" align="end">
        <Select
          label={t('list')}
          miw={280}
          value={name}
          data={codelistNames.map((value) => ({ value, label: t(`terms:codelists.${value}`) }))}
          onChange={(value) => void navigate(`/admin/codelists/${value}`)}
        />
        <TextInput
          label={t('find')}
          placeholder={t('findHint')}
          miw={320}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          leftSection={<IconSearch size={18} aria-hidden />}
          autoComplete="off"
        />
        <Switch
          label={t('withRetired')}
          mb={8}
          checked={withRetired}
          onChange={(event) => setWithRetired(event.currentTarget.checked)}
        />
      </Group>
      {fixed && (
        <Alert mb="md" role="note">
          {t('fixed')}
        </Alert>
      )}
      <ProblemAlert error={list.items.length === 0 ? list.error : null} onRetry={list.refetch} />
      {list.isLoading && <Rows count={EXPECTED_ROWS} />}
      <Text role="status" c="dimmed" mb={isFiltered ? 'md' : 0}>
        {isFiltered && entries.length > 0 && t('orderRests')}
      </Text>
      {all.length > 0 && entries.length === 0 && (
        <EmptyState title={t('noneFits')} text={t('noneFitsText')} />
      )}
      {!list.isLoading && !list.error && all.length === 0 && (
        <EmptyState title={t('empty')} text={t(fixed ? 'fixed' : 'emptyText')} />
      )}
      {entries.length > 0 && (
        <EntryList
          name={name}
          entries={entries}
          onEdit={(entry) => setEdited({ entry, parent: entry.parent })}
          movable={!isFiltered}
          onAddBelow={hasLevels ? (parent) => setEdited({ entry: null, parent: parent.code }) : null}
        />
      )}
      {edited && (
        <EntryDialog
          name={name}
          entries={list.items}
          entry={edited.entry}
          parent={edited.parent}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}
