import { Text } from '@mantine/core';
import type { AuditEntry } from '@okenko/shared/audit/audit.contract';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats.js';
import { useOffices } from '../../lib/reference.js';

type Details = NonNullable<AuditEntry['details']>;
type Value = Details[string];

/** What goes with the act, in words: a quiet second line. Nothing where nothing was noted. */
export function EntryDetails({ details }: { details: AuditEntry['details'] }) {
  const { t, i18n } = useTranslation('audit');
  const valueText = useValueText();
  const said = Object.entries(details ?? {}).filter(([, value]) => isSaid(value));
  if (said.length === 0) return null;
  const name = (key: string) => {
    const known = `details.${key}`;
    return i18n.exists(known, { ns: 'audit' }) ? t(known as 'details.from') : key;
  };
  return (
    <Text c="dimmed" fz="xs">
      {said.map(([key, value]) => `${name(key)}: ${valueText(key, value)}`).join(' · ')}
    </Text>
  );
}

function isSaid(value: Value): boolean {
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** Codes of the log by the words that stand for them; one without words is shown as it is. */
function useValueText(): (key: string, value: Value) => string {
  const { t, i18n } = useTranslation(['audit', 'terms', 'common']);
  const { number } = useFormats();
  const offices = useOffices().items;
  const word = (path: string, code: string) => (i18n.exists(path) ? t(path as 'terms:kinds.empty') : code);
  const codeText = (key: string, code: string) => {
    switch (key) {
      case 'from':
      case 'to':
      case 'roles':
        return word(`terms:roles.${code}`, code);
      case 'office':
      case 'offices':
        return offices.find(({ id }) => id === code)?.name ?? code;
      case 'kind':
        return word(`terms:kinds.${code}`, code);
      case 'filters':
        return word(`audit:filterNames.${code}`, code);
      default:
        return code;
    }
  };
  return (key, value) => {
    if (typeof value === 'boolean') return t(value ? 'common:yes' : 'common:no');
    if (typeof value === 'number') return number(value);
    const codes = Array.isArray(value) ? value : [value ?? ''];
    return codes.map((code) => codeText(key, code)).join(', ');
  };
}
