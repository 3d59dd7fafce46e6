import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a result among the kept ones. @returns its place in the project */
export function writeResult(projectRoot: string, size: number, text: string): string {
  const day = new Date().toISOString().slice(0, 10);
  const file = join('bench', 'results', `${day}-${size}.md`);
  mkdirSync(join(projectRoot, 'bench', 'results'), { recursive: true });
  writeFileSync(join(projectRoot, file), text);
  return file;
}
