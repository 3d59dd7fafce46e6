import { Avatar, UnstyledButton } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../lib/session.js';
import { later } from '../later.js';

const menu = later(async () => (await import('./person-menu-open.js')).PersonMenuOpen);
const { Part: PersonMenuOpen } = menu;
const AVATAR = 36;

/** The person's initials; the menu behind them is fetched when a hand comes near. */
export function PersonMenu() {
  const { t } = useTranslation();
  const { user } = useMe();
  const [asked, setAsked] = useState(false);
  const button = (
    <UnstyledButton
      aria-label={t('shell.person', { name: user.name })}
      aria-haspopup="menu"
      onPointerEnter={menu.fetch}
      onFocus={menu.fetch}
      onClick={() => setAsked(true)}
    >
      <Avatar size={AVATAR} name={user.name} color="teal" variant="filled" />
    </UnstyledButton>
  );
  if (!asked) return button;
  return (
    <Suspense fallback={button}>
      <PersonMenuOpen button={button} />
    </Suspense>
  );
}
