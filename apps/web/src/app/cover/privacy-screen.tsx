import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { coverTitle } from '../../lib/page-title.js';
import { Cover } from './cover.js';
import classes from './privacy-screen.module.css';
import { showScreen, useScreenHidden } from './privacy-key.js';

/** What a visitor sees who looks over the counter: nothing. No password: it must open as fast as it closed. */
export function PrivacyScreen() {
  const { t } = useTranslation();
  const hidden = useScreenHidden();
  const title = t('privacy.title');
  useEffect(() => {
    coverTitle(hidden ? title : null);
    return () => coverTitle(null);
  }, [hidden, title]);
  if (!hidden) return null;
  return (
    <Cover name="private">
      <NeutralScreen title={title} back={t('privacy.back')} />
    </Cover>
  );
}

/** No button has the focus: whoever goes on typing must not press one by a space. */
function NeutralScreen({ title, back }: { title: string; back: string }) {
  const screen = useRef<HTMLElement>(null);
  useEffect(() => screen.current?.focus(), []);
  return (
    <main ref={screen} tabIndex={-1} className={classes.screen}>
      <h1 className="visually-hidden">{title}</h1>
      <button type="button" tabIndex={-1} className={classes.back} onClick={showScreen}>
        {back}
      </button>
    </main>
  );
}
