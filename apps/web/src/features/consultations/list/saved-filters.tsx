import { FILTER_NAME_MAX, type SavedFilter } from '@okenko/shared/consultations/consultations.contract';
import { ActionIcon, Button, Group, Menu, Modal, Stack, Text, TextInput } from '@mantine/core';
import IconBookmark from '@tabler/icons-react/dist/esm/icons/IconBookmark.mjs';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/formats.js';
import { serverNow } from '../../../lib/server-clock.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { toSave, type ChosenSpan, type ListFilters } from './list-filters.js';
import { useSavedFilters } from './use-saved-filters.js';

interface SavedFiltersProps {
  filters: ListFilters;
  span: ChosenSpan;
  text: string;
  onApply: (filter: SavedFilter) => void;
}

type Editing = { id?: string; name: string; search: SavedFilter['search'] };

/** Searches kept under a name: apply, save, rename, delete. */
export function SavedFilters({ filters, span, text, onApply }: SavedFiltersProps) {
  const { t } = useTranslation(['consultations', 'common']);
  const { timeZone } = useFormats();
  const { items, save, remove } = useSavedFilters();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [isManaging, setManaging] = useState(false);
  const isNarrowed = text !== '' || Object.keys(filters).length > 0;
  const begin = () =>
    setEditing({ name: '', search: toSave(filters, text, new Date(serverNow()), timeZone, span) });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={18} aria-hidden />}>
            {t('consultations:saved.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {items.length === 0 && <Menu.Label>{t('consultations:saved.none')}</Menu.Label>}
          {items.map((filter) => (
            <Menu.Item key={filter.id} onClick={() => onApply(filter)}>
              {filter.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={begin} disabled={!isNarrowed}>
            {t('consultations:saved.save')}
          </Menu.Item>
          {items.length > 0 && (
            <Menu.Item onClick={() => setManaging(true)}>{t('consultations:saved.manage')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <NameModal editing={editing} save={save} onClose={() => setEditing(null)} />
      <Modal
        opened={isManaging}
        onClose={() => setManaging(false)}
        title={t('consultations:saved.manage')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <Stack gap="xs">
          <ProblemAlert error={remove.error} />
          {items.map((filter) => (
            <Group key={filter.id} justify="space-between" wrap="nowrap">
              <Text>{filter.name}</Text>
              <Group gap={4} wrap="nowrap">
                <ActionIcon
                  variant="subtle"
                  size="lg"
                  aria-label={t('consultations:saved.rename', { name: filter.name })}
                  onClick={() => setEditing(filter)}
                >
                  <IconPencil size={18} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="red"
                  size="lg"
                  aria-label={t('consultations:saved.remove', { name: filter.name })}
                  onClick={() => remove.mutate(filter.id)}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              </Group>
            </Group>
          ))}
          {items.length === 0 && <Text c="dimmed">{t('consultations:saved.none')}</Text>}
        </Stack>
      </Modal>
    </>
  );
}

interface NameModalProps {
  editing: Editing | null;
  save: ReturnType<typeof useSavedFilters>['save'];
  onClose: () => void;
}

function NameModal({ editing, save, onClose }: NameModalProps) {
  const { t } = useTranslation(['consultations', 'common']);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    if (editing === null || name === '') return;
    save.mutate(
      { ...(editing.id !== undefined && { id: editing.id }), name, search: editing.search },
      { onSuccess: onClose },
    );
  };
  return (
    <Modal
      opened={editing !== null}
      onClose={onClose}
      title={t('consultations:saved.name')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <ProblemAlert error={save.error} />
          <TextInput
            name="name"
            label={t('consultations:saved.nameLabel')}
            description={t('consultations:saved.nameHint')}
            defaultValue={editing?.name ?? ''}
            maxLength={FILTER_NAME_MAX}
            required
            data-autofocus
          />
          <Button type="submit" loading={save.isPending} style={{ alignSelf: 'start' }}>
            {t('common:save')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
