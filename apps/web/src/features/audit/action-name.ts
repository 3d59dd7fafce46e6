import { useTranslation } from 'react-i18next';

/** What was done, in words; an action that has none yet is shown as its code. */
export function useActionName(): (action: string) => string {
  const { t, i18n } = useTranslation('audit');
  return (action) => {
    const key = `actions.${action.replace('.', '_')}`;
    return i18n.exists(key, { ns: 'audit' }) ? t(key as 'actions.auth_signed-in') : action;
  };
}
