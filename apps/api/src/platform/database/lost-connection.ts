import type pg from 'pg';

/**
 * For each new connection of a pool: its end is never nobody's business. Between two borrowers a connection has no
 * listener for a moment, and an end told in that moment would end the whole process; the statement that comes next
 * fails anyway.
 */
export function hearLostConnection(client: pg.ClientBase): void {
  client.on('error', () => undefined);
}
