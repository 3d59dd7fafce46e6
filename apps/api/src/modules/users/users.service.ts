import { Inject, Injectable } from '@nestjs/common';
import type { StaffLanguage } from '@okenko/shared/common/languages';
import { fold } from '@okenko/shared/common/text';
import type { OneTimePassword, User, UserInput } from '@okenko/shared/users/users.contract';
import type { Viewer } from '../../platform/access/viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { brokenConstraint } from '../../platform/database/constraint.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/database.js';
import { saveStep } from '../../platform/database/revision.js';
import { DomainError, fieldRefused, notFound } from '../../platform/errors/domain-error.js';
import { Live } from '../../platform/live/live.js';
import { AuditService } from '../audit/audit.service.js';
import { TownsService } from '../towns/towns.service.js';
import { hashPassword, makeOneTimePassword } from './passwords.js';
import { SESSION_ENDER } from './session-ender.port.js';
import type { SessionEnder } from './session-ender.port.js';
import { UserEntity, UserOfficeEntity } from './user.entity.js';
import { toUser } from './user.mapper.js';
import { objections } from './user.policy.js';

/** Time to sign in with a password that was read out or written on a slip. */
const ONE_TIME_HOURS = 72;

/** Accounts of the viewer's town, as the administrator sees them. */
@Injectable()
export class UsersService {
  constructor(
    private readonly database: Database,
    private readonly towns: TownsService,
    private readonly audit: AuditService,
    private readonly live: Live,
    private readonly clock: Clock,
    @Inject(SESSION_ENDER) private readonly sessions: SessionEnder,
  ) {}

  async one(viewer: Viewer, id: string): Promise<User> {
    const found = await this.load(this.database.manager, viewer, id);
    if (found === null) throw notFound('user');
    return found;
  }

  async save(viewer: Viewer, id: string, input: UserInput): Promise<User> {
    // Before the transaction: one that waits for a second connection could wait for ever.
    const { languages } = await this.towns.byId(viewer.townId);
    const saved = await this.database
      .transaction((tx) => this.write(tx, viewer, id, input, languages))
      .catch(refuseKnown);
    this.sessionsChanged(viewer.townId, id);
    return saved;
  }

  /** Makes a password that is shown once; whoever signs in with it must choose an own one. Ends the sessions. */
  async giveOneTimePassword(viewer: Viewer, id: string): Promise<OneTimePassword> {
    if (id === viewer.userId) throw new DomainError(422, 'user.own_password');
    const password = makeOneTimePassword();
    const passwordHash = await hashPassword(password);
    const passwordExpiresAt = new Date(this.clock.now().getTime() + ONE_TIME_HOURS * 3_600_000);
    await this.database.transaction(async (tx) => {
      const found = await tx.findOneBy(UserEntity, { id, townId: viewer.townId });
      if (found === null) throw notFound('user');
      await tx.update(UserEntity, { id }, { passwordHash, mustChangePassword: true, passwordExpiresAt });
      await this.sessions.endAll(tx, id, true);
      await this.audit.record(tx, viewer, { action: 'user.password-reset', subject: { type: 'user', id } });
    });
    this.sessionsChanged(viewer.townId, id);
    return { password };
  }

  private async write(
    tx: Tx,
    viewer: Viewer,
    id: string,
    input: UserInput,
    languages: readonly StaffLanguage[],
  ): Promise<User> {
    await this.towns.hold(tx, viewer.townId);
    await this.refuseWhoLeft(tx, viewer);
    const foreign = await tx.findOne(UserEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (foreign !== null && foreign.townId !== viewer.townId) throw notFound('user');
    const current = await this.load(tx, viewer, id);
    const wanted = {
      ...input,
      officeIds: [...new Set(input.officeIds)].sort(),
      roles: [...new Set(input.roles)],
    };
    const step = saveStep('user', current, wanted);
    if (step === 'done') return current!;
    const fields = objections(viewer.userId, current, wanted, languages);
    if (fields.length > 0) throw new DomainError(422, 'input.refused', { fields });
    await this.store(tx, viewer, id, wanted, step);
    const details = { roles: wanted.roles, offices: wanted.officeIds, active: wanted.active };
    await this.audit.record(tx, viewer, {
      action: step === 'create' ? 'user.created' : 'user.saved',
      subject: { type: 'user', id },
      details,
    });
    return (await this.load(tx, viewer, id))!;
  }

  /** Another administrator may have ended it since the request came in: two must not shut each other out. */
  private async refuseWhoLeft(tx: Tx, viewer: Viewer): Promise<void> {
    const own = await tx.findOneBy(UserEntity, { id: viewer.userId });
    if (own?.active !== true || !own.roles.includes(viewer.role))
      throw new DomainError(401, 'auth.signed_out');
  }

  private async store(
    tx: Tx,
    viewer: Viewer,
    id: string,
    input: UserInput,
    step: 'create' | 'update',
  ): Promise<void> {
    const { revision, officeIds, ...fields } = input;
    const columns = { ...fields, searchName: fold(input.name), revision: revision + 1 };
    if (step === 'create') {
      const fresh = {
        colorScheme: 'auto',
        singleKeys: true,
        mustChangePassword: false,
        passwordExpiresAt: null,
      } as const;
      await tx.insert(UserEntity, { id, townId: viewer.townId, ...fresh, ...columns });
    } else {
      await tx.update(UserEntity, { id }, columns);
      await tx.delete(UserOfficeEntity, { userId: id });
      // Rights may have shrunk: whoever is signed in signs in again, with the rights of now.
      if (id !== viewer.userId) await this.sessions.endAll(tx, id, false);
    }
    await tx.insert(
      UserOfficeEntity,
      officeIds.map((officeId) => ({ townId: viewer.townId, userId: id, officeId })),
    );
  }

  private async load(manager: Tx, viewer: Viewer, id: string): Promise<User | null> {
    const entity = await manager.findOneBy(UserEntity, { id, townId: viewer.townId });
    if (entity === null) return null;
    const offices = await manager.findBy(UserOfficeEntity, { userId: id });
    return toUser(entity, offices.map((row) => row.officeId).sort());
  }

  private sessionsChanged(townId: string, userId: string): void {
    this.live.publish({ townId, officeId: null, userId, type: 'session', data: {} });
    this.live.publish({
      townId,
      officeId: null,
      userId: null,
      type: 'reference',
      data: { what: 'colleagues' },
    });
  }
}

function refuseKnown(error: unknown): never {
  const constraint = brokenConstraint(error);
  if (constraint === 'users_email') throw fieldRefused('email', 'email_taken');
  if (constraint === 'user_offices_town_id_office_id_fkey') throw fieldRefused('officeIds', 'not_a_choice');
  throw error;
}
