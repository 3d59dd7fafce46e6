import { RolesAndSchemas1700000001000 } from './001-roles-and-schemas.js';
import { TownsAndOffices1700000002000 } from './002-towns-and-offices.js';
import { UsersAndSessions1700000003000 } from './003-users-and-sessions.js';
import { Audit1700000004000 } from './004-audit.js';
import { Codelists1700000005000 } from './005-codelists.js';
import { Consultations1700000006000 } from './006-consultations.js';
import { OwnRecords1700000007000 } from './007-own-records.js';
import { Reopenings1700000008000 } from './008-reopenings.js';
import { OneTimeSessions1700000009000 } from './009-one-time-sessions.js';
import { SurnamesFirst1700000010000 } from './010-surnames-first.js';
import { ListByRisk1700000011000 } from './011-list-by-risk.js';
import { MasterKeys1700000012000 } from './012-master-keys.js';
import { ClosedAt1700000013000 } from './013-closed-at.js';

/** Every migration in its order. Forward only: what is released is never edited. */
export const migrations = [
  RolesAndSchemas1700000001000,
  TownsAndOffices1700000002000,
  UsersAndSessions1700000003000,
  Audit1700000004000,
  Codelists1700000005000,
  Consultations1700000006000,
  OwnRecords1700000007000,
  Reopenings1700000008000,
  OneTimeSessions1700000009000,
  SurnamesFirst1700000010000,
  ListByRisk1700000011000,
  MasterKeys1700000012000,
  ClosedAt1700000013000,
];
