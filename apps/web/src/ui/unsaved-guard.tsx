import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Question } from './dialog.js';
import { useDialogGuard } from './dialog-context.js';

/** Where the person wanted to go: an address of ours, or so many steps in the history. */
type Leaving = { to: string } | { steps: number };

/** Asks before a page or a dialog with unsaved changes is left: by a link, by "back", by closing the window or it. */
export function UnsavedGuard({ dirty }: { dirty: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  useDialogGuard(() => dirty);
  useEffect(() => (dirty && !leaving ? guard(setLeaving) : undefined), [dirty, leaving]);
  const leave = () => {
    if (!leaving) return;
    void ('to' in leaving ? navigate(leaving.to) : navigate(leaving.steps));
  };
  if (!leaving) return null;
  return (
    <Question
      title={t('unsaved.title')}
      text={t('unsaved.text')}
      stay={t('unsaved.stay')}
      go={t('unsaved.leave')}
      onStay={() => setLeaving(null)}
      onGo={leave}
    />
  );
}

function guard(ask: (leaving: Leaving) => void): () => void {
  const byClosing = (event: BeforeUnloadEvent) => event.preventDefault();
  const byLink = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!(link instanceof HTMLAnchorElement) || !plain || link.origin !== window.location.origin) return;
    if (link.pathname === window.location.pathname || link.target === '_blank') return;
    event.preventDefault();
    event.stopPropagation();
    ask({ to: link.pathname + link.search });
  };
  const byHistory = (event: NavigateEvent) => {
    if (event.navigationType !== 'traverse' || !event.cancelable) return;
    event.preventDefault();
    const here = window.navigation.currentEntry?.index ?? 0;
    ask({ steps: event.destination.index - here });
  };
  // Browsers without the Navigation API let "back" go; closing and links are asked about everywhere.
  const history = 'navigation' in window ? window.navigation : null;
  window.addEventListener('beforeunload', byClosing);
  document.addEventListener('click', byLink, { capture: true });
  history?.addEventListener('navigate', byHistory);
  return () => {
    window.removeEventListener('beforeunload', byClosing);
    document.removeEventListener('click', byLink, { capture: true });
    history?.removeEventListener('navigate', byHistory);
  };
}
