import { useTranslation } from 'react-i18next';

/** The half second before it is known who sits here. */
export function Starting() {
  const { t } = useTranslation();
  return (
    <p className="visually-hidden" role="status">
      {t('loading')}
    </p>
  );
}
