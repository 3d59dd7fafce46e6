import { createHash } from 'node:crypto';
/** What the first link hangs on. */ export const CHAIN_START = Buffer.alloc(32);
/**
 * The next link of the chain: SHA-256 over the link before and the line. Each value goes in with its length, so
 * that no two different lines give the same bytes; null differs from the empty text.
 */ export function nextLink(before, entry) {
    const hash = createHash('sha256').update(before);
    for (const value of valuesOf(entry)){
        const bytes = value === null ? null : Buffer.from(value, 'utf8');
        hash.update(bytes === null ? '-;' : `${bytes.length};`);
        if (bytes !== null) hash.update(bytes);
    }
    return hash.digest();
}
function valuesOf(entry) {
    return [
        entry.id,
        entry.at,
        entry.townId,
        entry.actorId,
        entry.role,
        entry.officeId,
        entry.action,
        entry.subjectType,
        entry.subjectId,
        entry.reason,
        entry.details,
        entry.requestId
    ];
}
/** What is signed at the end of a day: the day, how far the chain reaches, and its last link. */ export function headOfDay(day, seq, hash) {
    return Buffer.from(`okenko-audit-head;${day};${seq};${hash.toString('hex')}`);
}

//# sourceMappingURL=audit-chain.js.map