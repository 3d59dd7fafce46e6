/** A refusal of a rule: a stable code of the module that owns it. Becomes an RFC 9457 problem in one place. */ export class DomainError extends Error {
    constructor(status, code, extras = {}){
        super(code), this.status = status, this.code = code, this.extras = extras;
    }
}
/** A record that is not there, or that this viewer may not know of: both answer alike. */ export function notFound(noun) {
    return new DomainError(404, `${noun}.not_found`);
}
/** Somebody saved a newer revision; the answer carries it. */ export function changedMeanwhile(noun, current) {
    return new DomainError(409, `${noun}.changed_meanwhile`, {
        current
    });
}
/** A rule that only the server can check refuses one field. */ export function fieldRefused(path, code, params) {
    return new DomainError(422, 'input.refused', {
        fields: [
            {
                path,
                code,
                ...params === undefined ? {} : {
                    params
                }
            }
        ]
    });
}

//# sourceMappingURL=domain-error.js.map