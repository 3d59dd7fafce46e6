import { Radio, Select, Stack, Switch, Text } from '@mantine/core';
import { colorSchemes, type Preferences } from '@okenko/shared/users/users.contract';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../lib/i18n/i18n.js';
import { useMe } from '../../lib/session.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useSavePreferences } from './auth-requests.js';

/** How the person likes the screen; each choice is saved as it is made. */
export function PreferencesForm() {
  const { t } = useTranslation(['account', 'common']);
  const { preferences, town } = useMe();
  const save = useSavePreferences();
  const change = (changes: Partial<Preferences>) => save.mutate({ ...preferences, ...changes });
  return (
    <Stack gap="md" maw={420}>
      <Select
        label={t('common:shell.language')}
        value={preferences.language}
        onChange={(language) => change({ language: language as Preferences['language'] })}
        data={town.languages.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
      />
      <Radio.Group
        label={t('common:shell.colorScheme')}
        value={preferences.colorScheme}
        onChange={(scheme) => change({ colorScheme: scheme as Preferences['colorScheme'] })}
      >
        <Stack gap="xs" mt="xs">
          {colorSchemes.map((scheme) => (
            <Radio key={scheme} value={scheme} label={t(`common:colorSchemes.${scheme}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Switch
        label={t('singleKeys')}
        description={t('singleKeysText')}
        checked={preferences.singleKeys}
        onChange={(event) => change({ singleKeys: event.currentTarget.checked })}
      />
      <ProblemAlert error={save.error} />
      <Text role="status" c="dimmed" mih="1.5em">
        {save.isSuccess ? t('common:saved') : ''}
      </Text>
    </Stack>
  );
}
