import { useTranslation } from 'react-i18next';
import { Question } from '../../ui/dialog.js';

interface EverywhereQuestionProps {
  onStay: () => void;
  onGo: () => void;
}

/** Signing out everywhere ends what is open on other computers too. */
export function EverywhereQuestion({ onStay, onGo }: EverywhereQuestionProps) {
  const { t } = useTranslation();
  return (
    <Question
      title={t('everywhere.title')}
      text={t('everywhere.text')}
      stay={t('everywhere.stay')}
      go={t('shell.signOutEverywhere')}
      onStay={onStay}
      onGo={onGo}
    />
  );
}
