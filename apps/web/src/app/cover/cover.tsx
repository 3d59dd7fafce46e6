import { useLayoutEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { returnFocus } from '../../lib/focus-return.js';
import { silenceShortcuts } from '../../lib/shortcuts.js';
import { scrolledParts, type Scrolled } from './scrolled-parts.js';

interface CoverProps {
  /** `private` lies above `session`. */
  name: 'session' | 'private';
  children: ReactNode;
}

/**
 * Shows its children in place of the whole page, open dialogs included. What lies below stays mounted as it is,
 * out of sight and reach; focus and scroll positions come back with it.
 */
export function Cover({ name, children }: CoverProps) {
  const [host] = useState(() => {
    const element = document.createElement('div');
    element.dataset['cover'] = name;
    return element;
  });
  useLayoutEffect(() => {
    const focused = document.activeElement;
    const scrolled: Scrolled[] = scrolledParts();
    const root = document.getElementById('root');
    document.body.append(host);
    document.documentElement.dataset[`${name}Cover`] = '';
    const inertBefore = root?.inert ?? false;
    if (root) root.inert = true;
    const soundShortcuts = silenceShortcuts();
    return () => {
      delete document.documentElement.dataset[`${name}Cover`];
      if (root) root.inert = inertBefore;
      soundShortcuts();
      host.remove();
      for (const part of scrolled)
        part.element.scrollTo({ top: part.top, left: part.left, behavior: 'instant' });
      returnFocus(focused);
    };
  }, [host, name]);
  return createPortal(children, host);
}
