import { ActionIcon, TextInput } from '@mantine/core';
import type { AuditContact } from '@okenko/shared/audit/audit.contract';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../lib/http.js';
import { useProblemText } from '../../lib/problem.js';
import { useFindContact } from './audit-requests.js';

/** Finds the record of a contact number, so that the log can be narrowed to it. */
export function ContactFilter({ onFound }: { onFound: (contact: AuditContact) => void }) {
  const { t } = useTranslation('audit');
  const problemText = useProblemText();
  const [typed, setTyped] = useState('');
  const find = useFindContact();
  const look = async (event: React.FormEvent) => {
    event.preventDefault();
    if (typed.trim() === '') return find.reset();
    const found = await find.mutateAsync(typed).catch(() => null);
    if (found === null) return;
    setTyped('');
    onFound(found);
  };
  return (
    <form onSubmit={(event) => void look(event)}>
      <TextInput
        label={t('contactNo')}
        placeholder={t('contactNoHint')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          find.reset();
        }}
        error={find.error && problemText(fieldOf(find.error))}
        maxLength={40}
        autoComplete="off"
        rightSection={
          <ActionIcon type="submit" variant="subtle" aria-label={t('contactNoFind')}>
            <IconSearch size={18} aria-hidden />
          </ActionIcon>
        }
        w={200}
      />
    </form>
  );
}

/** What is wrong with the number, where that is what is wrong. */
function fieldOf(error: Error) {
  return (error instanceof ProblemError && error.problem.fields?.[0]) || error;
}
