import { Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BusyButton } from '../busy-button.js';
import { ProblemAlert } from '../problem-alert.js';
import { UnsavedGuard } from '../unsaved-guard.js';
import { ConflictDialog, type DescribedField } from './conflict-dialog.js';
import type { RecordForm } from './use-record-form.js';

interface RecordFormViewProps<Input extends { revision: number }> {
  record: RecordForm<Input>;
  /** The record in words, for the comparison in a conflict. */
  describe: (input: Input) => DescribedField[];
  children: ReactNode;
  /** Buttons beside "save". */
  actions?: ReactNode;
}

/** Fields, the word about what went wrong, save, and the guards around them. */
export function RecordFormView<Input extends { revision: number }>(props: RecordFormViewProps<Input>) {
  const { record, describe, children, actions } = props;
  const { t } = useTranslation();
  return (
    <form onSubmit={record.submit} noValidate>
      <Stack gap="lg">
        {children}
        <ProblemAlert error={record.error} />
        <Group gap="sm">
          <BusyButton type="submit" loading={record.isSaving}>
            {t('save')}
          </BusyButton>
          {actions}
        </Group>
      </Stack>
      <UnsavedGuard dirty={record.form.isDirty() && !record.isSaving} />
      {record.theirs && (
        <ConflictDialog
          theirs={describe(record.theirs)}
          mine={describe(record.form.getValues())}
          onTakeTheirs={record.takeTheirs}
          onKeepMine={record.keepMine}
          onClose={record.goOnEditing}
        />
      )}
    </form>
  );
}
