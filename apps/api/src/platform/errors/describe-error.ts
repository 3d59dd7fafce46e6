/** Name, code and place of an error; never its message, which may quote what somebody typed. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const code = (error as { code?: unknown }).code;
  const driver = (error as { driverError?: { code?: unknown; constraint?: unknown } }).driverError;
  const place = (error.stack ?? '')
    .split('\n')
    .filter((row) => row.trimStart().startsWith('at '))
    .slice(0, 8)
    .join('\n');
  const details = [code, driver?.code, driver?.constraint]
    .filter((part) => typeof part === 'string')
    .join(' ');
  return `${error.name} ${details}\n${place}`;
}
