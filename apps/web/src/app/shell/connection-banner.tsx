import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onConnection } from '../../lib/connection.js';
import classes from './shell.module.css';

const GOOD_NEWS_MS = 4_000;

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
  return (
    <div role="status" aria-live="polite" className={classes.status}>
      {word && <p className={classes.banner}>{t(`shell.${word}`)}</p>}
    </div>
  );
}
