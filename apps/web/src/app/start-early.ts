import type { Me } from '@okenko/shared/auth/auth.contract';
import { askEarly, earlyAnswers } from '../lib/early.js';
import { fetchTexts } from '../lib/i18n/fetch-texts.js';
import { rememberedLanguage } from '../lib/i18n/language.js';
import { paths } from '../lib/paths.js';
import { askForDesk } from '../pages/desk/ask-early.js';
import { startPageOf } from './start-page.js';

export interface Early {
  /** Resolves when it is known who sits here, and what their first page shows is asked for. */
  asked: Promise<void>;
  /** Resolves when all answers are here, good or bad. */
  answered: Promise<void>;
}

/**
 * Asks for the texts, the person and what their first page shows, before the rest of the program is read. Whoever
 * needs an answer takes it; what goes wrong is told there.
 */
export function startEarly(pathname: string): Early {
  fetchTexts('desk', rememberedLanguage()).catch(() => {});
  const asked = askEarly<Me>(paths.me).then(
    (me) => askForFirstPage(me, pathname),
    () => {},
  );
  return { asked, answered: asked.then(earlyAnswers) };
}

function askForFirstPage(me: Me, pathname: string): void {
  if (me.locked || me.mustChangePassword) return;
  const start = startPageOf(me);
  const page = pathname === '/' ? start : pathname;
  if (page === '/desk' && start === '/desk') askForDesk();
}
