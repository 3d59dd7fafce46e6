import { isOpen, nextState } from '@okenko/shared/consultations/consultation-status';
/**
 * Whether the viewer may know of the record at all. Desk workers and leads: their offices' records. Specialists:
 * what they held or wrote themselves. What is out of reach answers like what does not exist.
 */ export function reaches(viewer, record) {
    if (record.townId !== viewer.townId || !viewer.officeIds.includes(record.officeId)) return false;
    if (viewer.role === 'desk_worker' || viewer.role === 'lead') return true;
    return viewer.role === 'specialist' && isOwn(viewer, record);
}
/** What the viewer may do with a record within reach, now. */ export function abilities(viewer, record, now) {
    const answers = isOwn(viewer, record) || viewer.role === 'lead';
    return {
        save: isOpen(record.state),
        close: isOpen(record.state),
        discard: record.state === 'open' || record.recordedBy === viewer.userId && may(record, 'undo', now),
        reopen: answers && may(record, 'reopen', now),
        correct: answers && may(record, 'correct', now),
        readRiskNote: answers
    };
}
/** Held or written by the viewer. */ export function isOwn(viewer, record) {
    return record.content.workerId === viewer.userId || record.recordedBy === viewer.userId;
}
function may(record, move, now) {
    return typeof nextState(record.state, move, closingOf(record), now) === 'string';
}
/** What the table of moves needs to know of a record. */ export function closingOf(record) {
    return {
        firstClosedAt: record.firstClosedAt,
        closedAt: record.closedAt,
        reopened: record.reopenedAt !== null
    };
}

//# sourceMappingURL=consultation.policy.js.map