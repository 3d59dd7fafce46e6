import { Alert, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { CREST_MAX_BYTES, type Town } from '@okenko/shared/towns/towns.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { crestAddress, useSaveCrest } from './town-requests.js';
import classes from './towns.module.css';

const PICTURES = 'image/png,image/jpeg,image/webp';
const KILO = 1_000;

/** The crest for prints and sheets. */
export function CrestForm({ town }: { town: Town }) {
  const { t } = useTranslation(['towns', 'common']);
  const save = useSaveCrest();
  const [refused, setRefused] = useState<'crestTooLarge' | 'crestWrongKind' | null>(null);
  const choose = async (file: File | null) => {
    if (!file) return;
    save.reset();
    if (!PICTURES.split(',').includes(file.type)) return setRefused('crestWrongKind');
    if (file.size > CREST_MAX_BYTES) return setRefused('crestTooLarge');
    setRefused(null);
    save.mutate({ image: await base64Of(file) });
  };
  return (
    <Stack gap="md" align="start">
      <div className={classes.crest}>
        {town.hasCrest ? (
          <img
            src={crestAddress(town.crestVersion)}
            alt={t('crestOf', { name: town.name })}
            className={classes.picture}
          />
        ) : (
          <Text c="dimmed" ta="center">
            {t('noCrest')}
          </Text>
        )}
      </div>
      <Text c="dimmed">{t('crestRules', { count: CREST_MAX_BYTES / KILO })}</Text>
      {refused && (
        <Alert color="red" role="alert">
          {t(refused, { count: CREST_MAX_BYTES / KILO })}
        </Alert>
      )}
      <ProblemAlert error={save.error} />
      <Group gap="sm">
        <FileButton onChange={(file) => void choose(file)} accept={PICTURES}>
          {(props) => (
            <Button {...props} variant="default" loading={save.isPending}>
              {t(town.hasCrest ? 'replaceCrest' : 'chooseCrest')}
            </Button>
          )}
        </FileButton>
        {town.hasCrest && (
          <Button variant="subtle" disabled={save.isPending} onClick={() => save.mutate({ image: null })}>
            {t('common:remove')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error ?? new Error('unreadable file'));
    reader.readAsDataURL(file);
  });
}
