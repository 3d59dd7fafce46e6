import { FILTER_NAME_MAX, type SavedFilter } from '@okenko/shared/consultations/consultations.contract';
import { ActionIcon, Group, Stack, Text, TextInput } from '@mantine/core';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { followRow } from '../../../lib/focus-return.js';
import { fieldProblemAt, useProblemText } from '../../../lib/problem.js';
import { BusyButton } from '../../../ui/busy-button.js';
import { Dialog } from '../../../ui/dialog.js';
import { useDialogGuard } from '../../../ui/dialog-context.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import classes from './list.module.css';
import { useRemoveFilter, useSaveFilter, useSavedFilters } from './use-saved-filters.js';

/** A search and its name; without an id it is not kept yet. */
export interface Named {
  id?: string;
  name: string;
  search: SavedFilter['search'];
}

interface NameDialogProps {
  named: Named;
  onClose: () => void;
}

/** The name of a search that is to be kept, or another one for it. */
export function NameDialog({ named, onClose }: NameDialogProps) {
  const { t } = useTranslation('consultations');
  return (
    <Dialog onClose={onClose} title={t('saved.name')}>
      <NameForm named={named} onClose={onClose} />
    </Dialog>
  );
}

function NameForm({ named, onClose }: NameDialogProps) {
  const { t } = useTranslation(['consultations', 'common']);
  const problemText = useProblemText();
  const save = useSaveFilter();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(named.name);
  const atField = fieldProblemAt(save.error, 'name');
  useDialogGuard(() => name.trim() !== named.name);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (name.trim() === '' || save.isPending) return;
    save.mutate(
      { ...named, name: name.trim() },
      { onSuccess: onClose, onError: () => field.current?.focus() },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <ProblemAlert error={atField ? null : save.error} />
        <TextInput
          ref={field}
          label={t('consultations:saved.nameLabel')}
          description={t('consultations:saved.nameHint')}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
            save.reset();
          }}
          error={atField && problemText(atField)}
          maxLength={FILTER_NAME_MAX}
          required
          data-autofocus
        />
        <BusyButton type="submit" loading={save.isPending} style={{ alignSelf: 'start' }}>
          {t('common:save')}
        </BusyButton>
      </Stack>
    </form>
  );
}

/** Searches that are kept: another name, or away with them. */
export function ManageDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('consultations');
  const { items } = useSavedFilters();
  const remove = useRemoveFilter();
  const [renaming, setRenaming] = useState<Named | null>(null);
  return (
    <Dialog onClose={onClose} title={t('saved.manage')}>
      <Stack gap="xs">
        <ProblemAlert error={remove.error} />
        <ul className={classes.saved}>
          {items.map((filter) => (
            <li key={filter.id}>
              <Text>{filter.name}</Text>
              <Group gap={4} wrap="nowrap">
                <ActionIcon
                  variant="subtle"
                  size="lg"
                  aria-label={t('saved.rename', { name: filter.name })}
                  onClick={() => setRenaming(filter)}
                >
                  <IconPencil size={18} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="red"
                  size="lg"
                  aria-label={t('saved.remove', { name: filter.name })}
                  onClick={(event) => {
                    followRow(event.currentTarget);
                    remove.mutate(filter.id);
                  }}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              </Group>
            </li>
          ))}
        </ul>
        {items.length === 0 && <Text c="dimmed">{t('saved.none')}</Text>}
      </Stack>
      {renaming && <NameDialog named={renaming} onClose={() => setRenaming(null)} />}
    </Dialog>
  );
}
