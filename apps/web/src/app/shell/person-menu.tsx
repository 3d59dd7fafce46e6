import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../lib/session.js';
import { later } from '../later.js';
import classes from './shell.module.css';

const menu = later(async () => (await import('./person-menu-open.js')).PersonMenuOpen);
const { Part: PersonMenuOpen } = menu;

/** The person's initials; the menu behind them is fetched when a hand comes near. */
export function PersonMenu() {
  const { t } = useTranslation();
  const { user } = useMe();
  const [asked, setAsked] = useState(false);
  const button = (
    <button
      type="button"
      className={classes.person}
      aria-label={t('shell.person', { name: user.name })}
      aria-haspopup="menu"
      onPointerEnter={menu.fetch}
      onFocus={menu.fetch}
      onClick={() => setAsked(true)}
    >
      <span className={classes.initials} data-initials={initialsOf(user.name)} />
    </button>
  );
  if (!asked) return button;
  return (
    <Suspense fallback={button}>
      <PersonMenuOpen button={button} />
    </Suspense>
  );
}

/** Letters of the first and the last name. Drawn by the style sheet: the button's name is the whole one. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => word?.[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}
