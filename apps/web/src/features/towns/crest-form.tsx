import { Alert, FileButton, Group, Stack, Text } from '@mantine/core';
import { CREST_MAX_BYTES, type Town } from '@okenko/shared/towns/towns.contract';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notices } from '../../lib/notices.js';
import { fieldProblemAt, useProblemText } from '../../lib/problem.js';
import { BusyButton } from '../../ui/busy-button.js';
import { Question } from '../../ui/dialog.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { crestAddress, useSaveCrest } from './town-requests.js';
import classes from './towns.module.css';

const PICTURES = 'image/png,image/jpeg,image/webp';
const KILO = 1_000;

/** The crest for prints and sheets. */
export function CrestForm({ town }: { town: Town }) {
  const { t } = useTranslation(['towns', 'common']);
  const problemText = useProblemText();
  const save = useSaveCrest();
  const choosing = useRef<HTMLButtonElement>(null);
  const [isAsked, setAsked] = useState(false);
  const [refused, setRefused] = useState<'crestTooLarge' | 'crestWrongKind' | null>(null);
  const choose = async (file: File | null) => {
    if (!file) return;
    save.reset();
    if (!PICTURES.split(',').includes(file.type)) return setRefused('crestWrongKind');
    if (file.size > CREST_MAX_BYTES) return setRefused('crestTooLarge');
    setRefused(null);
    save.mutate(
      { image: await base64Of(file) },
      { onSuccess: () => notices.show({ id: 'saved', message: t('crestSaved') }) },
    );
  };
  const remove = () => {
    setAsked(false);
    setRefused(null);
    // Its own button goes with the crest.
    choosing.current?.focus();
    save.mutate(
      { image: null },
      { onSuccess: () => notices.show({ id: 'saved', message: t('crestRemoved') }) },
    );
  };
  const atPicture = fieldProblemAt(save.error, 'image');
  const said = refused ? t(refused, { count: CREST_MAX_BYTES / KILO }) : atPicture && problemText(atPicture);
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
      {said !== null && (
        <Alert color="red" role="alert">
          {said}
        </Alert>
      )}
      <ProblemAlert error={said === null ? save.error : null} />
      <Group gap="sm">
        <FileButton onChange={(file) => void choose(file)} accept={PICTURES}>
          {(props) => (
            <BusyButton {...props} ref={choosing} variant="default" loading={save.isPending}>
              {t(town.hasCrest ? 'replaceCrest' : 'chooseCrest')}
            </BusyButton>
          )}
        </FileButton>
        {town.hasCrest && (
          <BusyButton variant="subtle" loading={save.isPending} onClick={() => setAsked(true)}>
            {t('common:remove')}
          </BusyButton>
        )}
      </Group>
      {isAsked && (
        <Question
          title={t('crestRemove.title')}
          text={t('crestRemove.text')}
          stay={t('crestRemove.stay')}
          go={t('crestRemove.go')}
          onStay={() => setAsked(false)}
          onGo={remove}
        />
      )}
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
