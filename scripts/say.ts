/** One line to the person at the console. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** One line about something that went wrong. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}
