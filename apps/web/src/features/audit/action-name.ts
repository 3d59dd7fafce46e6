import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats.js';

/** What was done, in words; an action that has none yet is shown as its code. */
export function useActionName(): (action: string) => string {
  const { t, i18n } = useTranslation('audit');
  return (action) => {
    const key = `actions.${action.replace('.', '_')}`;
    return i18n.exists(key, { ns: 'audit' }) ? t(key as 'actions.auth_signed-in') : action;
  };
}

/** Every action that has words, by them; and the one that is chosen, should it have none. */
export function useActionChoices(chosen: string | undefined): { value: string; label: string }[] {
  const { i18n } = useTranslation('audit');
  const name = useActionName();
  const { compare } = useFormats();
  const texts = i18n.getResource(i18n.language, 'audit', 'actions') as Record<string, string> | undefined;
  const actions = new Set(Object.keys(texts ?? {}).map((key) => key.replace('_', '.')));
  if (chosen !== undefined) actions.add(chosen);
  return [...actions]
    .map((value) => ({ value, label: name(value) }))
    .sort((one, other) => compare(one.label, other.label));
}
