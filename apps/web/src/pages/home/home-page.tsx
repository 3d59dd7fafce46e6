import { Anchor, Paper, SimpleGrid, Text } from '@mantine/core';
import type { Permission } from '@okenko/shared/access/permissions';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../lib/session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeader } from '../../ui/page-header.js';

const PLACES = [
  { to: '/desk', name: 'desk', right: 'consultation:record' },
  { to: '/consultations', name: 'consultations', right: 'consultation:read' },
  { to: '/admin/town', name: 'town', right: 'town:manage' },
  { to: '/admin/offices', name: 'offices', right: 'office:manage' },
  { to: '/admin/areas', name: 'areas', right: 'office:manage' },
  { to: '/admin/users', name: 'users', right: 'user:manage' },
  { to: '/admin/codelists', name: 'codelists', right: 'codelist:manage' },
  { to: '/audit', name: 'audit', right: 'audit:read' },
  { to: '/account', name: 'account', right: 'session:own' },
] as const satisfies readonly { to: string; name: string; right: Permission }[];

/** What the person can open, each with one sentence: the start of those who do not sit at the desk. */
export function HomePage() {
  const { t } = useTranslation(['home', 'common', 'terms']);
  const me = useMe();
  const places = PLACES.filter(({ right }) => me.permissions.includes(right));
  return (
    <>
      <PageHeader title={t('welcome', { name: me.user.name })} description={t(`terms:roles.${me.role}`)} />
      {places.length === 1 && <EmptyState title={t('onlyAccount')} text={t('onlyAccountText')} />}
      <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} spacing="md">
        {places.map(({ to, name }) => (
          <Paper key={to} withBorder p="lg" bg="var(--okenko-raised)">
            <Anchor component={Link} to={to} fz="lg" fw={650}>
              {t(`common:nav.${name}`)}
            </Anchor>
            <Text c="dimmed" mt={4}>
              {t(`places.${name}`)}
            </Text>
          </Paper>
        ))}
      </SimpleGrid>
    </>
  );
}
