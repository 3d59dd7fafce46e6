/**
 * The modules, from the ground up. A module imports only from modules that stand before it here. The same words
 * name the folders of `apps/api/src/modules`, `libs/shared/src` and `apps/web/src/features`.
 * The lint rules are made from this array; nothing else repeats it.
 */
export const ladder = [
  'audit',
  'facts',
  'towns',
  'offices',
  'users',
  'auth',
  'codelists',
  'clients',
  'directory',
  'materials',
  'templates',
  'playbooks',
  'cases',
  'consultations',
  'tasks',
  'referrals',
  'printing',
  'appointments',
  'queue',
  'mailbox',
  'meetings',
  'statistics',
  'privacy',
];

/** Modules that import no other module: `statistics` reads its own schema alone, so it cannot reach an identity. */
export const alone = ['statistics'];

/** Folders of `libs/shared/src` above all modules, in their own order. */
export const sharedGround = ['common', 'access'];

/** What one module of the API may see of another. A port is what the upper one declares for the lower to fill. */
export const moduleDoors = ['service', 'queries', 'module', 'port'];

/** Rooms of the web client; each imports only from those after it. `features` hold modules that never meet. */
export const webRooms = ['app', 'pages', 'features', 'ui', 'lib'];

/** Rooms of the web client that the citizen's bundle may use. */
export const publicMayUse = ['ui', 'lib'];
