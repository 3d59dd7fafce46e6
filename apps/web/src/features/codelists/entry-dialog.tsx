import { Button, Select, SimpleGrid, Stack, Switch, TagsInput, Text, TextInput } from '@mantine/core';
import {
  codelistEntryInput,
  type CodelistEntry,
  type CodelistEntryInput,
  type CodelistName,
} from '@okenko/shared/codelists/codelists.contract';
import { code as codeSchema } from '@okenko/shared/common/ids';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LANGUAGE_NAMES } from '../../lib/i18n/i18n.js';
import { useProblemText } from '../../lib/problem.js';
import { Dialog } from '../../ui/dialog.js';
import { useDialogGuard, useDialogLeave } from '../../ui/dialog-context.js';
import type { DescribedField } from '../../ui/record-form/conflict-dialog.js';
import { RecordFormView } from '../../ui/record-form/record-form.js';
import { useRecordForm } from '../../ui/record-form/use-record-form.js';
import { entryInputOf, saveEntry, useCodelistChanged } from './codelist-requests.js';
import { useLabelLanguages, withAllLabels } from './label-languages.js';
import { freeCode } from './tree.js';

interface EntryDialogProps {
  name: CodelistName;
  entries: readonly CodelistEntry[];
  /** Null adds a new entry. */
  entry: CodelistEntry | null;
  /** Where a new entry stands. */
  parent: string | null;
  onClose: () => void;
}

/** One entry of a list. */
export function EntryDialog(props: EntryDialogProps) {
  const { t, i18n } = useTranslation('codelists');
  const language = i18n.language as keyof CodelistEntry['labels'];
  const title = props.entry ? t('change', { name: props.entry.labels[language] }) : t('new');
  return (
    <Dialog onClose={props.onClose} title={title} size="xl">
      <EntryForm {...props} />
    </Dialog>
  );
}

function EntryForm({ name, entries, entry, parent, onClose }: EntryDialogProps) {
  const { t } = useTranslation(['codelists', 'common']);
  const changed = useCodelistChanged(name);
  const languages = useLabelLanguages();
  const [first = 'cs'] = languages.order;
  const describe = useDescribe(entries);
  const text = useProblemText();
  const [typedCode, setTypedCode] = useState<string | null>(null);
  const leave = useDialogLeave();
  useDialogGuard(() => typedCode !== null);
  const codeOf = (input: CodelistEntryInput): string =>
    entry?.code ?? typedCode ?? freeCode(entries, input.parent, input.labels[first]);
  const record = useRecordForm<CodelistEntryInput, CodelistEntry>({
    schema: z.preprocess(
      (input) => withAllLabels(input as CodelistEntryInput, languages),
      codelistEntryInput,
    ),
    check: (input) => {
      const own = codeOf(input);
      if (entry) return {};
      if (entries.some((other) => other.code === own)) return { code: t('codeTaken') };
      // Without a name there is nothing yet that a code could be made of.
      const isUnfit =
        (input.labels[first] !== '' || typedCode !== null) && !codeSchema.safeParse(own).success;
      return isUnfit ? { code: text({ path: 'code', code: 'invalid' }) } : {};
    },
    initial: entry ? entryInputOf(entry) : newEntry(parent, placeAtEnd(entries)),
    save: (input) => saveEntry(name, codeOf(input))(withAllLabels(input, languages)),
    toInput: entryInputOf,
    onSaved: () => {
      void changed();
      onClose();
    },
  });
  const { form } = record;
  const code = codeOf(form.values);
  return (
    <RecordFormView
      record={record}
      describe={describe}
      actions={
        <Button variant="subtle" onClick={leave}>
          {t('common:cancel')}
        </Button>
      }
    >
      <Stack gap="md">
        <Text c="dimmed">
          {t(languages.used.length < languages.order.length ? 'usedLabelsText' : 'labelsText')}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          {languages.order.map((language, index) => (
            <TextInput
              key={language}
              label={LANGUAGE_NAMES[language]}
              lang={language}
              required={languages.used.includes(language)}
              data-autofocus={index === 0 || undefined}
              {...form.getInputProps(`labels.${language}`)}
            />
          ))}
        </SimpleGrid>
        {!entry && (
          <TextInput
            label={t('code')}
            description={t('codeText')}
            value={code}
            error={form.errors['code']}
            data-path="code"
            maw={360}
            onChange={(event) => {
              setTypedCode(event.currentTarget.value);
              form.clearFieldError('code');
            }}
          />
        )}
        {name === 'topics' && <ParentField entries={entries} self={code} {...form.getInputProps('parent')} />}
        <TagsInput
          label={t('keywords')}
          description={t('keywordsText')}
          clearable
          {...form.getInputProps('keywords')}
        />
        <Switch
          label={t('sensitive')}
          description={t('sensitiveText')}
          {...form.getInputProps('sensitive', { type: 'checkbox' })}
        />
        {entry && (
          <Switch
            label={t('retired')}
            description={t('retiredText')}
            {...form.getInputProps('retired', { type: 'checkbox' })}
          />
        )}
      </Stack>
    </RecordFormView>
  );
}

interface ParentFieldProps {
  entries: readonly CodelistEntry[];
  self: string;
  value?: string | null;
  onChange: (parent: string | null) => void;
}

/** Two levels, no more: an entry with others below it stays on top. */
function ParentField({ entries, self, value, onChange, ...rest }: ParentFieldProps) {
  const { t, i18n } = useTranslation('codelists');
  const language = i18n.language as keyof CodelistEntry['labels'];
  const hasBelow = entries.some(({ parent }) => parent === self);
  return (
    <Select
      label={t('parent')}
      description={t('parentText')}
      searchable
      clearable
      disabled={hasBelow}
      placeholder={t('noParent')}
      data={entries
        .filter(({ parent, code }) => parent === null && code !== self)
        .map(({ code, labels }) => ({ value: code, label: labels[language] }))}
      value={value ?? null}
      onChange={onChange}
      {...rest}
    />
  );
}

/** Behind all others: their numbers need not be without gaps. */
function placeAtEnd(entries: readonly CodelistEntry[]): number {
  return Math.max(-1, ...entries.map(({ position }) => position)) + 1;
}

function newEntry(parent: string | null, position: number): CodelistEntryInput {
  return {
    revision: 0,
    labels: { cs: '', pl: '', en: '' },
    parent,
    position,
    sensitive: false,
    keywords: [],
    retired: false,
  };
}

function useDescribe(entries: readonly CodelistEntry[]): (input: CodelistEntryInput) => DescribedField[] {
  const { t } = useTranslation(['codelists', 'common']);
  const { order } = useLabelLanguages();
  const [first = 'cs'] = order;
  const yesNo = (value: boolean) => t(value ? 'common:yes' : 'common:no');
  return (input) => [
    ...order.map((language) => ({ label: LANGUAGE_NAMES[language], text: input.labels[language] })),
    { label: t('parent'), text: entries.find(({ code }) => code === input.parent)?.labels[first] ?? '' },
    { label: t('keywords'), text: input.keywords.join(', ') },
    { label: t('sensitive'), text: yesNo(input.sensitive) },
    { label: t('retired'), text: yesNo(input.retired) },
  ];
}
