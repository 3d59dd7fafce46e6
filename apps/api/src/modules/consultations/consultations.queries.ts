import { Injectable } from '@nestjs/common';
import { seesOwnOnly } from '@okenko/shared/access/roles';
import type {
  ConsultationPage,
  ConsultationQuery,
  ConsultationRow,
  ConsultationSearch,
} from '@okenko/shared/consultations/consultations.contract';
import { readContactNumber } from '@okenko/shared/consultations/contact-number';
import { toPrefixQuery } from '@okenko/shared/common/search-terms';
import type { Viewer } from '../../platform/access/viewer.js';
import { Database } from '../../platform/database/database.js';
import { pageOf, readCursor } from '../../platform/database/paging.js';
import { fieldRefused } from '../../platform/errors/domain-error.js';
import { OfficesQueries } from '../offices/offices.queries.js';
import { listStatement, nextWalk, numberStatement, walkStatement, wordsStatement } from './list-statement.js';
import type { ListScope, Place, Prepared } from './list-statement.js';

interface Row {
  id: string;
  contact_no: string | null;
  kind: ConsultationRow['kind'];
  empty_reason: ConsultationRow['emptyReason'];
  state: ConsultationRow['state'];
  channel: string;
  inquirer: ConsultationRow['inquirer'];
  topics: string[];
  area: string;
  outcome: string | null;
  risk: ConsultationRow['risk'];
  worker_id: string;
  worker_name: string;
  office_id: string;
  started_at: Date;
  duration_minutes: number | null;
  excerpt: string;
}

/** Lists of an office: by filters, by text, always by key and never counted. */
@Injectable()
export class ConsultationsQueries {
  constructor(
    private readonly database: Database,
    private readonly offices: OfficesQueries,
  ) {}

  async list(viewer: Viewer, query: ConsultationQuery): Promise<ConsultationPage> {
    const scope = await this.scopeOf(viewer, query.officeId);
    const rows = await this.rows(listStatement(scope, query, readPlace(query.cursor), query.limit + 1));
    return toPage(rows, query.limit);
  }

  /**
   * No text finds what the filters find; a text without a searchable word finds nothing. A contact number finds its
   * record; where there is none, notes that name the number, so that no word is lost by looking like one.
   */
  async search(viewer: Viewer, search: ConsultationSearch): Promise<ConsultationPage> {
    const words = toPrefixQuery(search.text);
    if (search.text === '') return this.list(viewer, search);
    if (words === null) return { items: [], next: null };
    const scope = await this.scopeOf(viewer, search.officeId);
    const after = readPlace(search.cursor);
    const number = readContactNumber(search.text);
    const called = number === null ? [] : await this.rows(numberStatement(scope, search, number, after));
    return toPage(called.length > 0 ? called : await this.hits(scope, search, words, after), search.limit);
  }

  /** One row more than asked for: first by walking the newest records, then further, then by the index of words. */
  private async hits(
    scope: ListScope,
    search: ConsultationSearch,
    words: string,
    after: Place | null,
  ): Promise<Row[]> {
    const limit = search.limit + 1;
    const near = await this.rows(walkStatement(scope, search, words, after, limit));
    if (near.length >= limit) return near;
    const walked = nextWalk(near.length, limit);
    const far =
      walked === null ? [] : await this.rows(walkStatement(scope, search, words, after, limit, walked));
    return far.length >= limit ? far : this.rows(wordsStatement(scope, search, words, after, limit));
  }

  /** The office a list is about. Another than the viewer's own answers like one that does not exist. */
  async scopeOf(viewer: Viewer, wanted: string | undefined): Promise<ListScope> {
    const officeId = wanted ?? viewer.officeId;
    const office =
      officeId !== null && viewer.officeIds.includes(officeId) ? await this.offices.known(officeId) : null;
    if (office === null) throw fieldRefused('officeId', 'not_a_choice');
    return {
      townId: office.townId,
      officeId: office.id,
      timeZone: office.timeZone,
      ownOnly: seesOwnOnly(viewer.role) ? viewer.userId : null,
    };
  }

  private rows({ statement, values }: Prepared): Promise<Row[]> {
    return this.database.read<Row & Record<string, unknown>>(statement, values);
  }
}

function readPlace(cursor: string | undefined): Place | null {
  return readCursor<Place>(
    cursor,
    ({ at, id }) => Number.isSafeInteger(at) && Math.abs(at) < 8.64e15 && /^[0-9a-f-]{36}$/.test(String(id)),
  );
}

function toPage(rows: Row[], limit: number): ConsultationPage {
  return pageOf(rows, limit, (row) => ({ at: row.started_at.getTime(), id: row.id }), toRow);
}

function toRow(row: Row): ConsultationRow {
  return {
    id: row.id,
    contactNo: row.contact_no,
    kind: row.kind,
    emptyReason: row.empty_reason,
    state: row.state,
    channel: row.channel,
    inquirer: row.inquirer,
    topics: row.topics,
    area: row.area,
    outcome: row.outcome,
    risk: row.risk,
    worker: { id: row.worker_id, name: row.worker_name },
    officeId: row.office_id,
    startedAt: row.started_at.toISOString(),
    minutes: row.duration_minutes,
    excerpt: row.excerpt,
  };
}
