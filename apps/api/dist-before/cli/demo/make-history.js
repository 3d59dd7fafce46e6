import { busyness, daysBetween, halfYearBefore, minutesOf, spansOf, today, wallClock, weekdayOf } from './demo-calendar.js';
import { Dice } from './dice.js';
import { makeTalk } from './make-contact.js';
import { NoteWriter } from './note-writer.js';
import { rotaOf } from './rota.js';
const ZONES = {
    CZ: 'Europe/Prague',
    PL: 'Europe/Warsaw'
};
const BACK_DATED = 0.03;
const ON_BEHALF = 0.02;
const CORRECTED = 0.03;
/** More come early in the day. */ const EARLY = 1.18;
/** Who comes this long after closing time is asked to come tomorrow. */ const OVERTIME_MINUTES = 8;
const BOOKED_EVERY_MINUTES = 75;
/** Should the demo be filled on a day off, the town holds an open day: today's list is never empty. */ const OPEN_DAY = [
    {
        opens: '08:00',
        closes: '19:00'
    }
];
const JUST_NOW_MS = 120_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** Talks that a counsellor takes when they are booked: health of the mind, violence, family. */ const FOR_COUNSELLOR = /^0[458]/;
/**
 * Half a year of a town's contacts up to this minute, in the order of time. How many a day has, when they come and
 * what they are about depends on the day alone, so that figures stay the same whenever the demo is filled.
 */ export function makeHistory(town, material, now) {
    const last = today(now, ZONES[town.country]);
    const days = daysBetween(halfYearBefore(last), last);
    const desks = new Map(town.offices.map((office, place)=>[
            office,
            deskOf(town, material, office, place > 0)
        ]));
    const history = days.flatMap((day)=>[
            ...rotaOf(town, day)
        ].flatMap(([office, people])=>{
            const desk = desks.get(office);
            return desk === undefined ? [] : dayAt(desk, office, people, day, day === last);
        }));
    return history.filter(({ closedAt })=>closedAt !== null && closedAt.getTime() < now.getTime() - JUST_NOW_MS).sort((one, other)=>one.startedAt.getTime() - other.startedAt.getTime());
}
export function deskOf(town, material, office, branch) {
    const writer = new NoteWriter(material, office.id);
    return {
        town,
        material,
        writer,
        branch,
        fundingProject: office.fundingProject,
        nearArea: office.nearArea
    };
}
function dayAt(desk, office, people, day, isLast) {
    const regular = spansOf(day, office.hours, desk.town.country);
    const spans = regular.length === 0 && isLast ? OPEN_DAY : regular;
    if (spans.length === 0 || people.length === 0) return [];
    const dice = new Dice(`${office.id}/${day}`);
    const at = wallClock(day, ZONES[desk.town.country]);
    const count = Math.round(office.perDay * busyness(day) * (0.84 + 0.32 * dice.next()));
    const closes = Math.max(...spans.map((span)=>minutesOf(span.closes)));
    const freeAt = new Map(people.map((person)=>[
            person,
            0
        ]));
    const contacts = [];
    const month = Number(day.slice(5, 7));
    for (const { wanted, counsellor } of [
        ...arrivals(dice, spans, count),
        ...booked(dice, office, regular, day)
    ]){
        const contactDice = new Dice(`${office.id}/${day}/${contacts.length}/${wanted}`);
        const talk = counsellor === null ? makeTalk(contactDice, desk, month) : bookedTalk(contactDice, desk, month);
        const worker = counsellor ?? workerFor(contactDice, freeAt);
        const start = Math.max(wanted, freeAt.get(worker) ?? 0);
        if (start > closes + OVERTIME_MINUTES) continue;
        freeAt.set(worker, start + talk.minutes + contactDice.int(1, 4));
        contacts.push(recorded(contactDice, office, people, worker, talk, at(start)));
    }
    return contacts;
}
function arrivals(dice, spans, count) {
    const lengths = spans.map((span)=>[
            span,
            minutesOf(span.closes) - minutesOf(span.opens)
        ]);
    const minutes = Array.from({
        length: count
    }, ()=>{
        const span = dice.weighted(lengths);
        const length = minutesOf(span.closes) - minutesOf(span.opens);
        return minutesOf(span.opens) + Math.floor(length * dice.next() ** EARLY);
    });
    return minutes.sort((one, other)=>one - other).map((wanted)=>({
            wanted,
            counsellor: null
        }));
}
/** Talks booked with the counsellor, an hour and a half apart from the opening on. */ function booked(dice, { counsellor }, spans, day) {
    const [first] = spans;
    if (counsellor === null || first === undefined || !counsellor.weekdays.includes(weekdayOf(day))) return [];
    const opens = minutesOf(first.opens);
    return Array.from({
        length: dice.int(2, 4)
    }, (_, place)=>({
            wanted: opens + 30 + place * BOOKED_EVERY_MINUTES,
            counsellor: counsellor.user
        }));
}
/** A longer talk about the mind, violence or the family. */ function bookedTalk(dice, desk, month) {
    const talk = makeTalk(dice, desk, month);
    const fits = talk.inquirer === 'self' && FOR_COUNSELLOR.test(talk.topics[0] ?? '') && talk.risk !== 'emergency';
    if (!fits) return bookedTalk(dice, desk, month);
    const level = talk.level === 'information' ? 'advice' : talk.level;
    const provided = [
        ...new Set([
            'S1',
            ...talk.provided
        ])
    ];
    return {
        ...talk,
        channel: 'appointment',
        level,
        provided,
        minutes: dice.int(40, 60)
    };
}
/** The one who has been free the longest. */ function workerFor(dice, freeAt) {
    const people = dice.shuffled([
        ...freeAt
    ]).sort(([, one], [, other])=>one - other);
    return people[0]?.[0] ?? '';
}
function recorded(dice, office, people, worker, talk, onTheMinute) {
    const startedAt = new Date(onTheMinute.getTime() + dice.int(0, 59_000));
    const endedAt = new Date(startedAt.getTime() + talk.minutes * MINUTE_MS);
    const backDated = talk.kind === 'consultation' && dice.chance(BACK_DATED);
    const colleagues = people.filter((person)=>person !== worker);
    const recordedBy = backDated && colleagues.length > 0 && dice.chance(ON_BEHALF / BACK_DATED) ? dice.pick(colleagues) : worker;
    const createdAt = new Date((backDated ? endedAt.getTime() + dice.int(1, 2) * HOUR_MS : startedAt.getTime()) + dice.int(3, 15) * 1_000);
    const closedAt = new Date(Math.max(endedAt.getTime(), createdAt.getTime()) + dice.int(8, 80) * 1_000);
    const corrected = talk.minutes > 5 && dice.chance(CORRECTED) ? dice.pick([
        'ran_on',
        'started_late',
        'two_at_once'
    ]) : null;
    return {
        id: dice.uuid(createdAt),
        office,
        worker,
        recordedBy,
        talk,
        startedAt,
        endedAt,
        durationReason: backDated ? 'recorded_later' : corrected,
        createdAt,
        closedAt,
        revision: talk.kind === 'consultation' ? dice.int(4, 14) : 2
    };
}

//# sourceMappingURL=make-history.js.map