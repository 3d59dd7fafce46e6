import { Alert, Checkbox, Select, Stack, Switch, TextInput } from '@mantine/core';
import { staffLanguages, type StaffLanguage } from '@okenko/shared/common/languages';
import { rolesInConflict, roles } from '@okenko/shared/access/roles';
import { userInput, type User, type UserInput } from '@okenko/shared/users/users.contract';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../lib/i18n/i18n.js';
import { useOffices } from '../../lib/reference.js';
import { useMe } from '../../lib/session.js';
import type { DescribedField } from '../../ui/record-form/conflict-dialog.js';
import { RecordFormView } from '../../ui/record-form/record-form.js';
import { useRecordForm } from '../../ui/record-form/use-record-form.js';
import { Section } from '../../ui/section.js';
import { saveUser, useUsersChanged } from './user-requests.js';

interface UserFormProps {
  id: string;
  initial: UserInput;
  onSaved: (user: User) => void;
}

/** Name, roles and offices of one account. Nobody gives a role to themselves. */
export function UserForm({ id, initial, onSaved }: UserFormProps) {
  const { t } = useTranslation(['users', 'terms']);
  const me = useMe();
  const offices = useOffices();
  const changed = useUsersChanged();
  const describe = useDescribe();
  const record = useRecordForm({
    schema: userInput,
    initial,
    save: saveUser(id),
    toInput: userInputOf,
    onSaved: (user) => {
      changed();
      onSaved(user);
    },
  });
  const { form } = record;
  const own = id === me.user.id;
  const apart = rolesInConflict(form.values.roles);
  return (
    <RecordFormView record={record} describe={describe}>
      <Section title={t('person')}>
        <Stack gap="md" maw={560}>
          <TextInput label={t('name')} required {...form.getInputProps('name')} />
          <TextInput
            label={t('email')}
            description={t('emailText')}
            type="email"
            required
            {...form.getInputProps('email')}
          />
          <Select
            label={t('language')}
            data={languagesOf(me.town.languages, initial.language)}
            {...form.getInputProps('language')}
          />
        </Stack>
      </Section>
      <Section title={t('roles')} description={t(own ? 'ownRoles' : 'rolesText')}>
        <Checkbox.Group
          label={<span className="visually-hidden">{t('roles')}</span>}
          {...form.getInputProps('roles')}
        >
          <Stack gap="sm">
            {roles.map((role) => (
              <Checkbox
                key={role}
                value={role}
                disabled={own}
                label={t(`terms:roles.${role}`)}
                description={t(`roleTexts.${role}`)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        {apart && !form.errors['roles'] && (
          <Alert color="orange" mt="md" role="status">
            {t('rolesApart', { one: t(`terms:roles.${apart[0]}`), other: t(`terms:roles.${apart[1]}`) })}
          </Alert>
        )}
      </Section>
      <Section title={t('offices')} description={t('officesText')}>
        <Checkbox.Group
          label={<span className="visually-hidden">{t('offices')}</span>}
          {...form.getInputProps('officeIds')}
        >
          <Stack gap="sm">
            {offices.items
              .filter((office) => !office.closed || form.values.officeIds.includes(office.id))
              .map((office) => (
                <Checkbox key={office.id} value={office.id} label={office.name} />
              ))}
          </Stack>
        </Checkbox.Group>
      </Section>
      {form.values.revision > 0 && !own && (
        <Section title={t('account')}>
          <Switch
            label={t('active')}
            description={t('activeText')}
            {...form.getInputProps('active', { type: 'checkbox' })}
          />
        </Section>
      )}
    </RecordFormView>
  );
}

/** The town's languages, and the account's own where the town stopped offering it. */
function languagesOf(offered: readonly StaffLanguage[], own: StaffLanguage) {
  return staffLanguages
    .filter((code) => offered.includes(code) || code === own)
    .map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }));
}

export function userInputOf(user: User): UserInput {
  const { revision, name, email, language, roles: held, officeIds, active } = user;
  return { revision, name, email, language, roles: held, officeIds, active };
}

function useDescribe(): (input: UserInput) => DescribedField[] {
  const { t } = useTranslation(['users', 'terms', 'common']);
  const offices = useOffices();
  return (input) => [
    { label: t('name'), text: input.name },
    { label: t('email'), text: input.email },
    { label: t('language'), text: LANGUAGE_NAMES[input.language] },
    { label: t('roles'), text: input.roles.map((role) => t(`terms:roles.${role}`)).join(', ') },
    {
      label: t('offices'),
      text: offices.items
        .filter(({ id }) => input.officeIds.includes(id))
        .map(({ name }) => name)
        .join(', '),
    },
    { label: t('active'), text: t(input.active ? 'common:yes' : 'common:no') },
  ];
}
