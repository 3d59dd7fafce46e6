const BATCH = 1_000;
/** In the order of time, so that the log's numbers grow with it. */ const INSERT = {
    name: 'demo-audit',
    text: `INSERT INTO audit.entries (at, town_id, actor_id, role, office_id, action, subject_type, subject_id, details)
         SELECT a.at, a.town_id, a.actor_id, a.role, a.office_id, a.action, a.subject_type, a.subject_id, a.details
         FROM jsonb_to_recordset($1) AS a(at timestamptz, town_id uuid, actor_id uuid, role text, office_id uuid, action text, subject_type text,
                subject_id text, details jsonb, place int)
         ORDER BY a.place`
};
/** Collects what the product would have logged over half a year, and writes it at the end in the order of time. */ export class DemoAudit {
    constructor(begins){
        this.begins = begins;
        this.lines = [];
    }
    /** What the commands log: the making of the towns, just before their first contact. */ record(_tx, actor, entry) {
        this.lines.push({
            at: this.begins,
            town_id: actor.townId,
            actor_id: actor.userId,
            role: actor.role,
            office_id: actor.officeId,
            action: entry.action,
            subject_type: entry.subject?.type ?? null,
            subject_id: entry.subject?.id ?? null,
            details: entry.details ?? null
        });
        return Promise.resolve();
    }
    addContacts(town, people, contacts) {
        const roles = new Map(town.users.map((user)=>[
                user.key,
                user.roles[0] ?? null
            ]));
        for (const { id, office, recordedBy, createdAt, closedAt, talk } of contacts){
            const line = {
                town_id: town.id,
                actor_id: people[recordedBy] ?? null,
                role: roles.get(recordedBy) ?? null,
                office_id: office.id,
                subject_type: 'consultation',
                subject_id: id
            };
            this.lines.push({
                ...line,
                at: createdAt,
                action: 'consultation.recorded',
                details: null
            });
            if (closedAt !== null) this.lines.push({
                ...line,
                at: closedAt,
                action: 'consultation.closed',
                details: {
                    kind: talk.kind
                }
            });
        }
    }
    async write(store, tx) {
        const lines = this.lines.toSorted((one, other)=>one.at.getTime() - other.at.getTime());
        for(let from = 0; from < lines.length; from += BATCH){
            const batch = lines.slice(from, from + BATCH).map((line, place)=>({
                    ...line,
                    place
                }));
            await store.database.run(tx, INSERT, [
                JSON.stringify(batch)
            ]);
        }
    }
}

//# sourceMappingURL=place-audit.js.map