/** Each field of the record and its column. The order is that of the parameters in the statements below. */ export const CONTENT_COLUMNS = [
    [
        'kind',
        'kind'
    ],
    [
        'emptyReason',
        'empty_reason'
    ],
    [
        'channel',
        'channel'
    ],
    [
        'inquirer',
        'inquirer'
    ],
    [
        'subject',
        'subject'
    ],
    [
        'topics',
        'topics'
    ],
    [
        'area',
        'area'
    ],
    [
        'ageBand',
        'age_band'
    ],
    [
        'sex',
        'sex'
    ],
    [
        'targetGroups',
        'target_groups'
    ],
    [
        'language',
        'language'
    ],
    [
        'interpreting',
        'interpreting'
    ],
    [
        'fundingProject',
        'funding_project'
    ],
    [
        'level',
        'level'
    ],
    [
        'provided',
        'provided'
    ],
    [
        'contactsHanded',
        'contacts_handed'
    ],
    [
        'outcome',
        'outcome'
    ],
    [
        'risk',
        'risk'
    ],
    [
        'riskActions',
        'risk_actions'
    ],
    [
        'note',
        'note'
    ],
    [
        'workerId',
        'worker_id'
    ],
    [
        'startedAt',
        'started_at'
    ],
    [
        'durationMinutes',
        'duration_minutes'
    ],
    [
        'durationReason',
        'duration_reason'
    ]
];
/** Columns of a record but for the search words, with the names of the people; `c` is the record. */ export const RECORD_COLUMNS = `
  c.id, c.town_id, c.office_id, c.contact_no, c.state, c.revision, c.version,
  ${CONTENT_COLUMNS.map(([, column])=>`c.${column}`).join(', ')},
  c.risk_note, c.recorded_by, c.updated_by, c.ended_at, c.first_closed_at, c.closed_at, c.reopened_at, c.updated_at,
  w.name AS worker_name, r.name AS recorded_by_name, u.name AS updated_by_name`;
export const PEOPLE_JOINS = `
  JOIN users w ON w.id = c.worker_id JOIN users r ON r.id = c.recorded_by JOIN users u ON u.id = c.updated_by`;
/** The content's values in the order of `CONTENT_COLUMNS`. */ export function contentValues(content) {
    return CONTENT_COLUMNS.map(([field])=>content[field]);
}
/** A row of `RECORD_COLUMNS` as the module holds it. */ export function toStored(row) {
    const content = Object.fromEntries(CONTENT_COLUMNS.map(([field, column])=>[
            field,
            row[column]
        ]));
    content.startedAt = row['started_at'].toISOString();
    return {
        id: row['id'],
        townId: row['town_id'],
        officeId: row['office_id'],
        contactNo: row['contact_no'],
        state: row['state'],
        revision: row['revision'],
        version: row['version'],
        content,
        riskNote: row['risk_note'],
        recordedBy: row['recorded_by'],
        updatedBy: row['updated_by'],
        names: {
            worker: row['worker_name'],
            recordedBy: row['recorded_by_name'],
            updatedBy: row['updated_by_name']
        },
        endedAt: row['ended_at'],
        firstClosedAt: row['first_closed_at'],
        closedAt: row['closed_at'],
        reopenedAt: row['reopened_at'],
        updatedAt: row['updated_at']
    };
}

//# sourceMappingURL=consultation-columns.js.map