import IconEyeOff from '@tabler/icons-react/dist/esm/icons/IconEyeOff.mjs';
import IconKeyboard from '@tabler/icons-react/dist/esm/icons/IconKeyboard.mjs';
import IconMenu2 from '@tabler/icons-react/dist/esm/icons/IconMenu2.mjs';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import { keepFocus, useFocusReturn } from '../../lib/focus-return.js';
import { partAhead } from '../../lib/parts.js';
import { useShortcuts } from '../../lib/shortcuts.js';
import { useCan, useMe, useOffice, useSessionActions } from '../../lib/session.js';
import { Wished } from '../later.js';
import { hideScreen } from '../cover/privacy-key.js';
import { CommandBox } from './command-box.js';
import { useCommandSlot } from './command-slot.js';
import { navigationFor } from './navigation.js';
import { PersonMenu } from './person-menu.js';
import classes from './shell.module.css';

const shortcutsSheet = partAhead(async () => (await import('../../ui/shortcuts-sheet.js')).ShortcutsSheet);

const ICON = 20;

export function Header() {
  const { t } = useTranslation(['common', 'terms']);
  const me = useMe();
  const office = useOffice();
  const [menuOpen, setMenuOpen] = useState(false);
  const { pathname } = useLocation();
  useEffect(() => setMenuOpen(false), [pathname]);
  return (
    <header className={classes.header}>
      <button
        type="button"
        className={`${classes.icon} ${classes.burger}`}
        aria-expanded={menuOpen}
        aria-controls="navigation"
        aria-label={t(menuOpen ? 'shell.closeNavigation' : 'shell.openNavigation')}
        onClick={() => setMenuOpen(!menuOpen)}
      >
        {menuOpen ? <IconX size={ICON} aria-hidden /> : <IconMenu2 size={ICON} aria-hidden />}
      </button>
      <Link to="/" className={classes.brand}>
        <img src="/okenko.svg" alt="" width={28} height={28} />
        <span className={classes.product}>{t('product')}</span>
        <span className={classes.where}>
          <span className={classes.place}>{office?.name ?? me.town.name}</span>
          {me.roles.length > 1 && <span className={classes.role}>{t(`terms:roles.${me.role}`)}</span>}
        </span>
      </Link>
      <nav
        id="navigation"
        className={classes.nav}
        aria-label={t('shell.navigation')}
        data-open={menuOpen || undefined}
      >
        {navigationFor(me.permissions).map(({ to, name }) => (
          <NavLink key={to} to={to} className={classes.navLink ?? ''}>
            {t(`nav.${name}`)}
          </NavLink>
        ))}
      </nav>
      <Tools singleKeys={me.preferences.singleKeys} />
    </header>
  );
}

function Tools({ singleKeys }: { singleKeys: boolean }) {
  const { t } = useTranslation();
  const [sheet, setSheet] = useState(false);
  const closeSheet = () => setSheet(false);
  useFocusReturn(sheet);
  const mayFind = useCan('consultation:read');
  const { lock } = useSessionActions();
  const everywhere = t('shortcuts.everywhere');
  useShortcuts([
    { keys: '?', label: t('shortcuts.sheet'), group: everywhere, run: () => setSheet(true) },
    // Listened to elsewhere, before everything; here for the sheet.
    { keys: 'F9', label: t('shell.hideScreen'), group: everywhere, run: hideScreen },
    {
      keys: 'Shift+F9',
      label: t('shell.lock'),
      group: everywhere,
      single: false,
      run: () => void lock(),
    },
  ]);
  return (
    <div className={classes.tools}>
      {mayFind && <FindAnything />}
      <button
        type="button"
        className={classes.icon}
        aria-label={`${t('shell.shortcuts')} (?)`}
        title={`${t('shell.shortcuts')} (?)`}
        onMouseDown={keepFocus}
        onClick={() => setSheet(true)}
      >
        <IconKeyboard size={ICON} aria-hidden />
      </button>
      <button
        type="button"
        className={classes.hide}
        onMouseDown={keepFocus}
        onClick={hideScreen}
        title={t('shell.hideScreen')}
      >
        <IconEyeOff size={ICON} aria-hidden />
        <span>{t('shell.hide')}</span> <kbd>F9</kbd>
      </button>
      <PersonMenu />
      {sheet && (
        <Wished part={shortcutsSheet} onGone={closeSheet}>
          {(ShortcutsSheet) => <ShortcutsSheet opened onClose={closeSheet} singleKeys={singleKeys} />}
        </Wished>
      )}
    </div>
  );
}

/** Looks like a field, opens the box. */
function FindAnything() {
  const { t } = useTranslation();
  const { open } = useCommandSlot();
  useShortcuts([{ keys: 'Mod+k', label: t('shell.find'), group: t('shortcuts.everywhere'), run: open }]);
  return (
    <>
      <button
        type="button"
        className={classes.find}
        onMouseDown={keepFocus}
        onClick={open}
        aria-haspopup="dialog"
      >
        <IconSearch size={ICON} aria-hidden />
        <span>{t('shell.find')}</span> <kbd>Ctrl K</kbd>
      </button>
      <CommandBox />
    </>
  );
}
