import { v7 as uuid } from 'uuid';
export const pathOf = (id)=>`/api/consultations/${id}`;
/** Records an open contact over HTTP. */ export async function anOpenContact(worker, fields = {}) {
    return done(await worker.put(pathOf(uuid()), {
        revision: 0,
        topics: [
            '0101'
        ],
        ...fields
    }));
}
export async function aClosedContact(worker, fields = {}) {
    const { id, revision } = await anOpenContact(worker, fields);
    return done(await close(worker, id, revision));
}
export function save(worker, record, fields) {
    return worker.put(pathOf(record.id), {
        revision: record.revision,
        ...fields
    });
}
export function close(worker, id, revision, fields = {}) {
    return worker.post(`${pathOf(id)}/close`, {
        revision,
        ...fields
    });
}
/** The body of an answer that must be a success. */ export function done(answer) {
    if (answer.status >= 300) throw new Error(`Refused: ${answer.status} ${JSON.stringify(answer.problem)}`);
    return answer.body;
}

//# sourceMappingURL=contacts.js.map