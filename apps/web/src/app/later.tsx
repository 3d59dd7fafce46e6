import i18next from 'i18next';
import { Component, useEffect, type ReactNode } from 'react';
import { notices } from '../lib/notices.js';
import { PartRefused, type Part } from '../lib/parts.js';
import { usePart } from '../lib/use-part.js';

interface LaterProps<T> {
  part: Part<T>;
  /** What stands in its place until it is here. */
  until?: ReactNode;
  children: (part: T) => ReactNode;
}

/** Draws a part of the program as soon as it is here. */
export function Later<T>({ part, until = null, children }: LaterProps<T>) {
  const it = usePart(part);
  return it === null ? until : children(it);
}

interface WishedProps<T> extends LaterProps<T> {
  /** The wish is over: the person went on with something else, or the part failed. */
  onGone: () => void;
}

/**
 * A dialog or a menu that somebody asked for, over work that goes on without it: it may come late or break, and the
 * screen below stays.
 */
export function Wished<T>({ onGone, until = null, ...later }: WishedProps<T>) {
  const waiting = (
    <>
      {until}
      <GivenUp onGone={onGone} />
    </>
  );
  return (
    <Quiet onBroken={onGone} instead={until}>
      <Later {...later} until={waiting} />
    </Quiet>
  );
}

/** Who presses Escape, points elsewhere or types on does not want it to come into that. */
function GivenUp({ onGone }: { onGone: () => void }) {
  useEffect(() => {
    const off = new AbortController();
    const early = { capture: true, signal: off.signal };
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && onGone(), early);
    window.addEventListener('pointerdown', onGone, early);
    window.addEventListener('input', onGone, early);
    return () => off.abort();
  });
  return null;
}

interface QuietProps {
  children: ReactNode;
  instead?: ReactNode;
  onBroken: () => void;
}

/** Keeps the whole screen when something breaks that the work does without. */
export class Quiet extends Component<QuietProps, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override componentDidCatch(error: Error) {
    if (error instanceof PartRefused)
      notices.show({ id: 'new-version', message: i18next.t('errors.newVersion') });
    this.props.onBroken();
  }

  override render() {
    return this.state.isBroken ? this.props.instead : this.props.children;
  }
}
