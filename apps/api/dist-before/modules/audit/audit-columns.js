/** Columns of a line as the chain sees them; `e` is the table's alias. The time never depends on the session's zone. */ export const SEALED_COLUMNS = `
  e.id::text AS id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
  e.town_id AS "townId", e.actor_id AS "actorId", e.role, e.office_id AS "officeId", e.action,
  e.subject_type AS "subjectType", e.subject_id AS "subjectId", e.reason, e.details::text AS details,
  e.request_id AS "requestId"`;

//# sourceMappingURL=audit-columns.js.map