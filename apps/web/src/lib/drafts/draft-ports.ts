import type { DraftKey } from '@okenko/shared/auth/auth.contract';
import type { Clock } from './clock.js';
import type { DraftDatabase } from './draft-database.js';
import type { DraftServer } from './draft-server.js';
import type { WindowHandlers, Windows } from './windows.js';

/** What the drafts need of the world around them. */
export interface DraftPorts {
  server: DraftServer;
  database: DraftDatabase;
  clock: Clock;
  fetchKey: () => Promise<DraftKey>;
  openWindows: (userId: string, handlers: WindowHandlers) => Windows;
}
