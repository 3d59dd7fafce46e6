import type { ReactNode } from 'react';
import classes from './wide-page.module.css';

/** A page that takes the whole width and height below the header, as the desk does. */
export function WidePage({ children }: { children: ReactNode }) {
  return <div className={classes.wide}>{children}</div>;
}
