import type { Material } from './demo-material.js';
import type { DemoTown } from './demo-towns.js';
import { Dice } from './dice.js';
import { deskOf } from './make-history.js';
import type { DemoContact } from './make-history.js';
import { makeTalk } from './make-contact.js';
import type { Desk, Talk } from './make-contact.js';

const MINUTE_MS = 60_000;

/** Who is in the middle of a talk when the demo is filled, and for how many minutes. */
const OPEN = [
  ['desk2', 11],
  ['lead', 3],
] as const;

/** Drafts of colleagues at the main desk, so that the desk is not empty when it is first opened. */
export function makeOpen(town: DemoTown, material: Material, now: Date): DemoContact[] {
  const [office] = town.offices;
  if (office === undefined) return [];
  const desk = deskOf(town, material, office, now.getMonth() + 1);
  const there = OPEN.filter(([worker]) => town.users.some(({ key }) => key === worker));
  return there.map(([worker, minutes]) => {
    const dice = new Dice(`${office.id}/open/${worker}`);
    const startedAt = new Date(now.getTime() - minutes * MINUTE_MS);
    const talk = { ...talkOfInterest(dice, desk), outcome: null };
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
      revision: dice.int(2, 6),
    };
  });
}

/** A counselling talk of which something is written down already. */
function talkOfInterest(dice: Dice, desk: Desk): Talk {
  const talk = makeTalk(dice, desk);
  const fits = talk.kind === 'consultation' && talk.note.length > 60 && talk.risk === 'none';
  return fits ? talk : talkOfInterest(dice, desk);
}
