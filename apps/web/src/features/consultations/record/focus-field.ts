import type { FieldName } from '../../../lib/drafts/draft-fields.js';

const CHOSEN = 'input[type="radio"]:checked';
const FOCUSABLE =
  'textarea, select, input:not([type="hidden"]):not([tabindex="-1"]), button:not([tabindex="-1"])';

/** Brings the focus to a field of the record that is shown inside `root`. @returns false where it is not shown */
export function focusField(root: ParentNode | null, name: FieldName): boolean {
  const row = root?.querySelector(`[data-field="${name}"]`);
  const control =
    row?.querySelector<HTMLElement>('[data-focus]') ??
    row?.querySelector<HTMLElement>(CHOSEN) ??
    row?.querySelector<HTMLElement>(FOCUSABLE);
  if (!control) return false;
  control.focus();
  // What is typed next takes the place of what stands there. A note is gone on with instead (`use-caret-at-end.ts`),
  // and so is a word that is half-typed.
  if (control instanceof HTMLInputElement && control.type === 'text') {
    const isBegun = control.closest('[data-begun]') !== null;
    control.setSelectionRange(isBegun ? control.value.length : 0, control.value.length);
  }
  row?.scrollIntoView({ block: 'nearest' });
  return true;
}
