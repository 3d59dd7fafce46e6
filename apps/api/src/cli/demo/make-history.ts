import type { OpeningSpan } from '@okenko/shared/offices/offices.contract';
import {
  busyness,
  daysBetween,
  halfYearBefore,
  minutesOf,
  spansOf,
  today,
  wallClock,
  weekdayOf,
} from './demo-calendar.js';
import type { Material } from './demo-material.js';
import type { DemoOffice, DemoTown } from './demo-towns.js';
import { Dice } from './dice.js';
import { makeTalk } from './make-contact.js';
import type { Desk, Talk } from './make-contact.js';
import { NoteWriter } from './note-writer.js';
import { rotaOf } from './rota.js';

/** A contact as it will stand in the database; people and offices by their keys. */
export interface DemoContact {
  id: string;
  office: DemoOffice;
  worker: string;
  recordedBy: string;
  talk: Talk;
  startedAt: Date;
  /** Null while somebody is still at the counter. */
  endedAt: Date | null;
  durationReason: 'ran_on' | 'started_late' | 'recorded_later' | 'two_at_once' | null;
  createdAt: Date;
  closedAt: Date | null;
  revision: number;
}

const ZONES = { CZ: 'Europe/Prague', PL: 'Europe/Warsaw' } as const;
const BACK_DATED = 0.03;
const ON_BEHALF = 0.02;
const CORRECTED = 0.03;
/** More come early in the day. */
const EARLY = 1.18;
/** Who comes this long after closing time is asked to come tomorrow. */
const OVERTIME_MINUTES = 8;
const JUST_NOW_MS = 120_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** Talks that a counsellor takes when they are booked: health of the mind, violence, family. */
const FOR_COUNSELLOR = /^0[458]/;

/**
 * Half a year of a town's contacts up to this minute, in the order of time. How many a day has, when they come and
 * what they are about depends on the day alone, so that figures stay the same whenever the demo is filled.
 */
export function makeHistory(town: DemoTown, material: Material, now: Date): DemoContact[] {
  const last = today(now, ZONES[town.country]);
  const days = daysBetween(halfYearBefore(last), last);
  const desks = new Map(
    town.offices.map((office, place) => [office, deskOf(town, material, office, place > 0)]),
  );
  const history = days.flatMap((day) =>
    [...rotaOf(town, day)].flatMap(([office, people]) => {
      const desk = desks.get(office);
      return desk === undefined ? [] : dayAt(desk, office, people, day);
    }),
  );
  return history
    .filter(({ closedAt }) => closedAt !== null && closedAt.getTime() < now.getTime() - JUST_NOW_MS)
    .sort((one, other) => one.startedAt.getTime() - other.startedAt.getTime());
}

export function deskOf(town: DemoTown, material: Material, office: DemoOffice, branch: boolean): Desk {
  const writer = new NoteWriter(material, office.id);
  return { town, material, writer, branch, fundingProject: office.fundingProject, nearArea: office.nearArea };
}

function dayAt(desk: Desk, office: DemoOffice, people: readonly string[], day: string): DemoContact[] {
  const spans = spansOf(day, office.hours, desk.town.country);
  if (spans.length === 0 || people.length === 0) return [];
  const dice = new Dice(`${office.id}/${day}`);
  const at = wallClock(day, ZONES[desk.town.country]);
  const count = Math.round(office.perDay * busyness(day) * (0.84 + 0.32 * dice.next()));
  const closes = Math.max(...spans.map((span) => minutesOf(span.closes)));
  const freeAt = new Map(people.map((person) => [person, 0]));
  const contacts: DemoContact[] = [];
  for (const wanted of arrivals(dice, spans, count)) {
    const contactDice = new Dice(`${office.id}/${day}/${contacts.length}/${wanted}`);
    const talk = makeTalk(contactDice, desk, Number(day.slice(5, 7)));
    const worker = workerFor(contactDice, office, talk, freeAt, day);
    const start = Math.max(wanted, freeAt.get(worker) ?? 0);
    if (start > closes + OVERTIME_MINUTES) continue;
    freeAt.set(worker, start + talk.minutes + contactDice.int(1, 4));
    contacts.push(recorded(contactDice, office, people, worker, talk, at(start)));
  }
  return contacts;
}

/** Minutes of the day at which people come, in order. */
function arrivals(dice: Dice, spans: readonly OpeningSpan[], count: number): number[] {
  const lengths = spans.map((span) => [span, minutesOf(span.closes) - minutesOf(span.opens)] as const);
  const minutes = Array.from({ length: count }, () => {
    const span = dice.weighted(lengths);
    const length = minutesOf(span.closes) - minutesOf(span.opens);
    return minutesOf(span.opens) + Math.floor(length * dice.next() ** EARLY);
  });
  return minutes.sort((one, other) => one - other);
}

function workerFor(
  dice: Dice,
  { counsellor }: DemoOffice,
  talk: Talk,
  freeAt: Map<string, number>,
  day: string,
): string {
  const booked = talk.channel === 'appointment' && FOR_COUNSELLOR.test(talk.topics[0] ?? '');
  if (counsellor !== null && booked && counsellor.weekdays.includes(weekdayOf(day))) return counsellor.user;
  const people = dice.shuffled([...freeAt]).filter(([person]) => person !== counsellor?.user);
  return people.sort(([, one], [, other]) => one - other)[0]?.[0] ?? '';
}

function recorded(
  dice: Dice,
  office: DemoOffice,
  people: readonly string[],
  worker: string,
  talk: Talk,
  onTheMinute: Date,
): DemoContact {
  const startedAt = new Date(onTheMinute.getTime() + dice.int(0, 59_000));
  const endedAt = new Date(startedAt.getTime() + talk.minutes * MINUTE_MS);
  const backDated = talk.kind === 'consultation' && dice.chance(BACK_DATED);
  const colleagues = people.filter((person) => person !== worker);
  const recordedBy =
    backDated && colleagues.length > 0 && dice.chance(ON_BEHALF / BACK_DATED)
      ? dice.pick(colleagues)
      : worker;
  const createdAt = new Date(
    (backDated ? endedAt.getTime() + dice.int(1, 2) * HOUR_MS : startedAt.getTime()) +
      dice.int(3, 15) * 1_000,
  );
  const closedAt = new Date(Math.max(endedAt.getTime(), createdAt.getTime()) + dice.int(8, 80) * 1_000);
  const corrected =
    talk.minutes > 5 && dice.chance(CORRECTED)
      ? dice.pick(['ran_on', 'started_late', 'two_at_once'] as const)
      : null;
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
    revision: talk.kind === 'consultation' ? dice.int(4, 14) : 2,
  };
}
