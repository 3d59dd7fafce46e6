import { Injectable } from '@nestjs/common';
import type { CodelistName } from '@okenko/shared/codelists/codelists.contract';
import type { FieldProblem } from '@okenko/shared/common/problem';
import { Clock } from '../../platform/clock/clock.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { CodelistsQueries } from '../codelists/codelists.queries.js';
import type { KnownCodes } from '../codelists/codelists.queries.js';
import { UsersQueries } from '../users/users.queries.js';
import { endRefused, missingForClosing, startRefused, unknownCodes } from './consultation-rules.js';
import type { Vocabulary } from './consultation-rules.js';
import type { StoredConsultation } from './stored-consultation.js';

type Content = StoredConsultation['content'];

const NONE: KnownCodes = new Map();

/** What the town's lists and staff say to a record. */
@Injectable()
export class ConsultationChecks {
  constructor(
    private readonly codelists: CodelistsQueries,
    private readonly users: UsersQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses codes that the town does not know, a start that cannot be, and a worker of another office. What the
   * record already holds is left alone: an old record may name a retired topic or somebody who left.
   * @throws DomainError with every field that is wrong
   */
  async refuseWrong(
    townId: string,
    officeId: string,
    viewerId: string,
    before: Content | null,
    content: Content,
  ): Promise<void> {
    const fields: FieldProblem[] = unknownCodes(await this.vocabulary(townId), before, content);
    if (content.startedAt !== before?.startedAt)
      fields.push(...startRefused(content.startedAt, this.clock.now()));
    const colleague = content.workerId !== viewerId && content.workerId !== before?.workerId;
    if (colleague && !(await this.users.worksAt(content.workerId, townId, officeId)))
      fields.push({ path: 'workerId', code: 'not_a_choice' });
    if (fields.length > 0) throw new DomainError(422, 'input.refused', { fields });
  }

  /**
   * Refuses what may not stand in a closed record: something is missing, or it ends in the future.
   * @throws DomainError with every field that is wrong
   */
  refuseUnfinished(content: Content): void {
    const missing = missingForClosing(content);
    const fields = [...missing, ...endRefused(content, this.clock.now())];
    const code = missing.length > 0 ? 'consultation.incomplete' : 'input.refused';
    if (fields.length > 0) throw new DomainError(422, code, { fields });
  }

  async vocabulary(townId: string): Promise<Vocabulary> {
    const lists = await this.codelists.known(townId);
    const codes = (list: CodelistName | 'areas'): KnownCodes => lists.get(list) ?? NONE;
    return {
      topics: codes('topics'),
      targetGroups: codes('target-groups'),
      provided: codes('provided'),
      outcomes: codes('outcomes'),
      channels: codes('channels'),
      fundingProjects: codes('funding-projects'),
      languages: codes('languages'),
      areas: codes('areas'),
    };
  }
}
