import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import type pg from 'pg';

/** What the figures were measured on. No name of a host, no path. */
export async function describeMachine(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ version: string }>(
    `SELECT current_setting('server_version') AS version`,
  );
  const memory = Math.round(totalmem() / 2 ** 30);
  const parts = [
    `${cpus().length} cores`,
    `${memory} GiB of memory`,
    process.platform,
    `Node ${process.versions.node}`,
  ];
  return [...parts, `PostgreSQL ${rows[0]?.version ?? 'unknown'}`].join(', ');
}

/** The commit that was measured; says when files were changed since. */
export function describeCommit(projectRoot: string): string {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: projectRoot, encoding: 'utf8' });
  const head = git('rev-parse', '--short', 'HEAD');
  if (head.status !== 0) return 'unknown';
  const changed = git('status', '--porcelain', '--untracked-files=no').stdout.trim() !== '';
  return `${head.stdout.trim()}${changed ? ' with changes' : ''}`;
}
