import { Dice } from './dice.js';
import { deskOf } from './make-history.js';
import { makeTalk } from './make-contact.js';
const MINUTE_MS = 60_000;
/** Who is in the middle of a talk when the demo is filled, and for how many minutes. */ const OPEN = [
    [
        'desk2',
        11
    ],
    [
        'lead',
        3
    ]
];
/** Drafts of colleagues at the main desk, so that the desk is not empty when it is first opened. */ export function makeOpen(town, material, now) {
    const [office] = town.offices;
    if (office === undefined) return [];
    const desk = deskOf(town, material, office, false);
    const there = OPEN.filter(([worker])=>town.users.some(({ key })=>key === worker));
    return there.map(([worker, minutes])=>{
        const dice = new Dice(`${office.id}/open/${worker}`);
        const startedAt = new Date(now.getTime() - minutes * MINUTE_MS);
        const talk = {
            ...makeTalk(dice, desk, now.getMonth() + 1),
            kind: 'consultation',
            outcome: null
        };
        return {
            id: dice.uuid(startedAt),
            office,
            worker,
            recordedBy: worker,
            talk,
            startedAt,
            endedAt: null,
            durationReason: null,
            createdAt: startedAt,
            closedAt: null,
            revision: dice.int(2, 6)
        };
    });
}
/** A counselling talk of which something is written down already. */ function talkOfInterest(dice, desk, month) {
    const talk = makeTalk(dice, desk, month);
    const fits = talk.kind === 'consultation' && talk.note.length > 60 && talk.risk === 'none';
    return fits ? talk : talkOfInterest(dice, desk, month);
}

//# sourceMappingURL=make-open.js.map