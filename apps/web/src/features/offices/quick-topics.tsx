import { ActionIcon, Group, Select, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { QUICK_TOPICS_MAX, type OfficeInput } from '@okenko/shared/offices/offices.contract';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useTranslation } from 'react-i18next';
import { MoveButtons, moved } from '../../ui/ordered-list.js';
import { useChoices } from './choices.js';

const ICON = 18;

/** Topics that stand at the desk as buttons, in their order. */
export function QuickTopics({ form }: { form: UseFormReturnType<OfficeInput> }) {
  const { t } = useTranslation(['offices', 'common']);
  const chosen = form.values.quickTopics;
  const topics = useChoices('topics', chosen);
  const set = (codes: string[]) => form.setFieldValue('quickTopics', codes);
  const full = chosen.length >= QUICK_TOPICS_MAX;
  return (
    <Stack gap="xs" maw={720}>
      {chosen.length === 0 && <Text c="dimmed">{t('noQuickTopics')}</Text>}
      <Stack component="ol" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
        {chosen.map((code, index) => (
          <Group key={code} component="li" gap="xs" wrap="nowrap" justify="space-between">
            <Text>
              {index + 1}. {topics.label(code)}
            </Text>
            <Group gap={2} wrap="nowrap">
              <MoveButtons
                name={topics.label(code)}
                index={index}
                count={chosen.length}
                onMove={(to) => set(moved(chosen, index, to))}
              />
              <ActionIcon
                variant="subtle"
                size="lg"
                aria-label={`${t('common:remove')}: ${topics.label(code)}`}
                onClick={() => set(chosen.filter((other) => other !== code))}
              >
                <IconX size={ICON} aria-hidden />
              </ActionIcon>
            </Group>
          </Group>
        ))}
      </Stack>
      <Select
        label={t('addQuickTopic')}
        description={t('quickTopicsMax', { count: QUICK_TOPICS_MAX })}
        searchable
        disabled={full}
        value={null}
        data={topics.data.filter(({ value }) => !chosen.includes(value))}
        filter={topics.filter}
        nothingFoundMessage={t('nothingFound')}
        onChange={(code) => code && set([...chosen, code])}
        error={form.errors['quickTopics']}
      />
    </Stack>
  );
}
