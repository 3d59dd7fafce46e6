/** Letters that desks get used to; a list's own entries take the first free letter of their name. */
const USUAL: Record<string, string> = {
  resolved_on_spot: 'v',
  info_given: 'i',
  referred: 'r',
  handed_over_urgent: 'h',
  follow_up_agreed: 'f',
  client_declined: 'd',
  interrupted: 'p',
  not_competent: 'n',
  no_contact: 'b',
  misuse: 'm',
};

/** One letter for each outcome, all different; an entry without a free letter has none. */
export function outcomeLetters(
  entries: readonly { code: string; label: string }[],
  fold: (text: string) => string,
): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  const taken = new Set<string>();
  const give = (code: string, letter: string | undefined) => {
    if (letter === undefined || taken.has(letter)) return;
    letters.set(code, letter);
    taken.add(letter);
  };
  for (const { code } of entries) give(code, USUAL[code]);
  for (const { code, label } of entries) {
    if (!letters.has(code))
      give(
        code,
        [...fold(label)].find((sign) => /[a-z]/.test(sign) && !taken.has(sign)),
      );
  }
  return letters;
}
