import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { useEffect, useRef } from 'react';
import { CommandSlot } from './command-slot.js';
import { ConnectionBanner } from './connection-banner.js';
import { Header } from './header.js';
import classes from './shell.module.css';

/** What stands around every page: skip link, header with navigation, the word about the connection. */
export function Shell() {
  const { t } = useTranslation();
  const main = useRef<HTMLElement>(null);
  useFocusOnNewPage(main);
  return (
    <CommandSlot>
      <div className={classes.shell}>
        <a className={classes.skip} href="#content" onClick={() => main.current?.focus()}>
          {t('skipToContent')}
        </a>
        <Header />
        <ConnectionBanner />
        <main id="content" ref={main} tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
      </div>
    </CommandSlot>
  );
}

/** A new page is read from its start; a page that sets its own focus keeps it. */
function useFocusOnNewPage(main: React.RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    window.scrollTo(0, 0);
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [pathname, main]);
}
