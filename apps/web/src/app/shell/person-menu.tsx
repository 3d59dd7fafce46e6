import { Avatar, Menu, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../lib/session.js';
import { useSessionActions } from '../session/session-actions.js';

/** Menu of the person at the desk. */
export function PersonMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const { lock, signOut } = useSessionActions();
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <UnstyledButton aria-label={t('shell.person', { name: me.user.name })}>
          <Avatar size={36} name={me.user.name} color="teal" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/account">
          {t('shell.account')}
        </Menu.Item>
        <Menu.Item onClick={() => void lock()}>{t('shell.lock')}</Menu.Item>
        <Menu.Item onClick={() => void signOut()}>{t('shell.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
