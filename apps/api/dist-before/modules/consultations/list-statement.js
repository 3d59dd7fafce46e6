import { createHash } from 'node:crypto';
/** States that lists show: what was closed at least once and not taken back. */ export const LISTED = `c.state IN ('closed', 'reopened', 'locked')`;
/** How many of the newest records a text search reads one by one before it turns to the index of words. */ export const WALKED = 2_000;
const ROW_COLUMNS = `
  c.id, c.contact_no, c.kind, c.empty_reason, c.state, c.channel, c.inquirer, c.topics, c.area, c.outcome, c.risk,
  c.worker_id, w.name AS worker_name, c.office_id, c.started_at, c.duration_minutes, left(c.note, 160) AS excerpt`;
/** Newest first, narrowed by filters, from a place on: one walk along the index that fits, whatever page it is. */ export function listStatement(scope, filters, after, limit) {
    const parts = new Parts('list');
    const byTopic = filters.topic !== undefined;
    const key = byTopic ? {
        at: 't.started_at',
        id: 't.consultation_id'
    } : {
        at: 'c.started_at',
        id: 'c.id'
    };
    const from = byTopic ? 'consultation_topics t JOIN consultations c ON c.id = t.consultation_id' : 'consultations c';
    parts.add(`${byTopic ? 't' : 'c'}.office_id = ?`, scope.officeId);
    if (byTopic) parts.add('t.topic = ?', filters.topic);
    addFilters(parts, scope, filters, key.at);
    if (after !== null) parts.add(`(${key.at}, ${key.id}) < (to_timestamp(?::float8 / 1000), ?::uuid)`, after.at, after.id);
    const text = `SELECT ${ROW_COLUMNS} FROM ${from} JOIN users w ON w.id = c.worker_id
    WHERE ${LISTED} AND ${parts.conditions} ORDER BY ${key.at} DESC, ${key.id} DESC LIMIT ${parts.value(limit)}`;
    return parts.prepared(text);
}
/**
 * Free text among the newest `WALKED` records from a place on, and where that walk ended. A frequent word fills its
 * page here, in the order of time.
 */ export function walkStatement(scope, filters, words, after, limit) {
    const parts = new Parts('walk');
    parts.add('c.office_id = ?', scope.officeId);
    if (after !== null) parts.add('(c.started_at, c.id) < (to_timestamp(?::float8 / 1000), ?::uuid)', after.at, after.id);
    const inner = parts.conditions;
    parts.clear();
    addFilters(parts, scope, filters, 'c.started_at');
    addTopic(parts, filters);
    parts.add(`c.note_words @@ to_tsquery('simple', ?)`, words);
    const text = `
    WITH newest AS MATERIALIZED (
      SELECT * FROM consultations c WHERE ${LISTED} AND ${inner} ORDER BY c.started_at DESC, c.id DESC LIMIT ${WALKED}),
    hits AS (SELECT * FROM newest c WHERE ${parts.conditions} ORDER BY c.started_at DESC, c.id DESC LIMIT ${parts.value(limit)})
    SELECT ${ROW_COLUMNS} FROM hits c JOIN users w ON w.id = c.worker_id ORDER BY c.started_at DESC, c.id DESC`;
    return parts.prepared(text);
}
/**
 * Free text through the index of words. The hits are gathered first: left to itself the planner walks the whole
 * office by date for a rare word, which took 24 seconds among a million records.
 */ export function wordsStatement(scope, filters, words, after, limit) {
    const parts = new Parts('words');
    parts.add('c.office_id = ?', scope.officeId);
    parts.add(`c.note_words @@ to_tsquery('simple', ?)`, words);
    const inner = parts.conditions;
    parts.clear();
    addFilters(parts, scope, filters, 'c.started_at');
    addTopic(parts, filters);
    if (after !== null) parts.add('(c.started_at, c.id) < (to_timestamp(?::float8 / 1000), ?::uuid)', after.at, after.id);
    const text = `
    WITH found AS MATERIALIZED (SELECT c.id FROM consultations c WHERE ${LISTED} AND ${inner})
    SELECT ${ROW_COLUMNS} FROM found f JOIN consultations c ON c.id = f.id JOIN users w ON w.id = c.worker_id
    WHERE ${parts.conditions} ORDER BY c.started_at DESC, c.id DESC LIMIT ${parts.value(limit)}`;
    return parts.prepared(text);
}
function addFilters(parts, scope, filters, startedAt) {
    if (scope.ownOnly !== null) parts.add('c.worker_id = ?', scope.ownOnly);
    if (filters.from !== undefined) parts.add(`${startedAt} >= (?::date)::timestamp AT TIME ZONE ?`, filters.from, scope.timeZone);
    if (filters.to !== undefined) parts.add(`${startedAt} < (?::date + 1)::timestamp AT TIME ZONE ?`, filters.to, scope.timeZone);
    if (filters.kind !== undefined) parts.add('c.kind = ?', filters.kind);
    if (filters.channel !== undefined) parts.add('c.channel = ?', filters.channel);
    if (filters.workerId !== undefined) parts.add('c.worker_id = ?', filters.workerId);
    if (filters.area !== undefined) parts.add('c.area = ?', filters.area);
    if (filters.outcome !== undefined) parts.add('c.outcome = ?', filters.outcome);
}
function addTopic(parts, filters) {
    if (filters.topic === undefined) return;
    parts.add('EXISTS (SELECT FROM consultation_topics t WHERE t.consultation_id = c.id AND t.topic = ?)', filters.topic);
}
/** Gathers conditions and their values. */ let Parts = class Parts {
    constructor(kind){
        this.kind = kind;
        this.values = [];
        this.texts = [
            'true'
        ];
    }
    get conditions() {
        return this.texts.join(' AND ');
    }
    add(condition, ...values) {
        let next = 0;
        this.texts.push(condition.replaceAll('?', ()=>this.value(values[next++])));
    }
    value(value) {
        this.values.push(value);
        return `$${this.values.length}`;
    }
    clear() {
        this.texts = [
            'true'
        ];
    }
    /** PostgreSQL cuts a name after 63 bytes, so the name is a digest of the text and not a list of its parts. */ prepared(text) {
        const digest = createHash('sha256').update(text).digest('base64url').slice(0, 22);
        return {
            statement: {
                name: `consultations-${this.kind}-${digest}`,
                text
            },
            values: this.values
        };
    }
};

//# sourceMappingURL=list-statement.js.map