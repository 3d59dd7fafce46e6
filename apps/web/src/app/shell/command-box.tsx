/** The dialog behind Ctrl K. */
export function CommandBox() {
  return null;
}
