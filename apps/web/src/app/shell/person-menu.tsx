import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partAhead } from '../../lib/parts.js';
import { useMe } from '../../lib/session.js';
import { Wished } from '../later.js';
import classes from './shell.module.css';

const menu = partAhead(async () => (await import('./person-menu-open.js')).PersonMenuOpen);

const fetchMenu = () => void menu.once().catch(() => {});

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
      onPointerEnter={fetchMenu}
      onFocus={fetchMenu}
      onClick={() => setAsked(true)}
    >
      <span className={classes.initials} data-initials={initialsOf(user.name)} />
    </button>
  );
  if (!asked) return button;
  return (
    <Wished part={menu} until={button} onGone={() => setAsked(false)}>
      {(PersonMenuOpen) => <PersonMenuOpen button={button} />}
    </Wished>
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
