import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isServerThere } from '../../lib/ask-server.js';
import { onConnection } from '../../lib/connection.js';
import { useConnected } from '../../lib/use-connected.js';
import classes from './shell.module.css';

const GOOD_NEWS_MS = 4_000;
const ASK_AGAIN_MS = 3_000;

/** Says calmly that the server is away, and that it is back. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const [word, setWord] = useState<'offline' | 'online' | null>(null);
  useEffect(
    () => onConnection((connected) => setWord((before) => (connected ? before && 'online' : 'offline'))),
    [],
  );
  useEffect(() => {
    if (word !== 'online') return undefined;
    const timer = setTimeout(() => setWord(null), GOOD_NEWS_MS);
    return () => clearTimeout(timer);
  }, [word]);
  useAskingAgain(!useConnected());
  return (
    <div role="status" aria-live="polite" className={classes.status}>
      {word && (
        <p className={classes.banner} data-word={word}>
          {t(`shell.${word}`)}
        </p>
      )}
    </div>
  );
}

/** Asks whether the server is back, so that nobody has to try. */
function useAskingAgain(away: boolean): void {
  useEffect(() => {
    if (!away) return undefined;
    const ask = () => void isServerThere();
    const timer = setInterval(ask, ASK_AGAIN_MS);
    window.addEventListener('online', ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', ask);
    };
  }, [away]);
}
