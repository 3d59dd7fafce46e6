/** A piece of the report: a heading, its text, and which goals were missed. */
export interface Section {
  readonly title: string;
  readonly text: string;
  readonly missed: readonly string[];
}

/** A single figure with its goal. */
export function figure(name: string, value: string, goal: string, met: boolean): Section {
  const text = `${name}: ${value} (goal: ${goal}) ${met ? 'ok' : 'MISSED'}`;
  return { title: '', text, missed: met ? [] : [text] };
}

export function markdown(head: readonly string[], sections: readonly Section[]): string {
  const parts = sections.map(({ title, text }) => (title === '' ? `${text}\n` : `## ${title}\n\n${text}\n`));
  const missed = sections.flatMap((section) => section.missed);
  const end =
    missed.length === 0 ? 'All goals are met.' : `Missed:\n\n${missed.map((line) => `- ${line}`).join('\n')}`;
  return `${[`# Bench`, head.map((line) => `- ${line}`).join('\n'), ...parts, end].join('\n\n').replace(/\n{3,}/g, '\n\n')}\n`;
}
