import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { consultationContent } from '@okenko/shared/consultations/consultations.contract';
import { noteWarnings } from '@okenko/shared/consultations/note-warnings';
import { officeInput } from '@okenko/shared/offices/offices.contract';
import { coherent, missingForClosing } from '../../modules/consultations/consultation-rules.js';
import { firstOffice } from '../new-town.js';
import { loadReference } from '../reference.js';
import { loadMaterial } from './demo-material.js';
import { loadDemoTowns } from './demo-towns.js';
import type { DemoTown } from './demo-towns.js';
import { makeHistory } from './make-history.js';
import type { DemoContact } from './make-history.js';
import { makeOpen } from './make-open.js';

const NOW = new Date('2026-11-20T10:30:00Z');
const WORKER = '01980000-0000-7000-8000-000000000001';
const towns = loadDemoTowns();
const histories = new Map<DemoTown, DemoContact[]>();
const all = (): DemoContact[] => [...histories.values()].flat();
const counselled = (): DemoContact[] => all().filter(({ talk }) => talk.kind === 'consultation');
const share = (contacts: DemoContact[], test: (contact: DemoContact) => boolean): number =>
  contacts.filter(test).length / contacts.length;

beforeAll(() => {
  for (const town of towns) histories.set(town, makeHistory(town, loadMaterial(town.language), NOW));
});

describe('the demo’s contacts', () => {
  test('are the same whenever they are made, and a day is the same a week later', () => {
    const [town] = towns;
    const material = loadMaterial('cs');
    expect(makeHistory(town!, material, NOW)).toEqual(histories.get(town!));
    const later = makeHistory(town!, material, new Date(NOW.getTime() + 7 * 86_400_000));
    const inOctober = ({ startedAt }: DemoContact) => startedAt.toISOString().startsWith('2026-10');
    expect(later.filter(inOctober)).toEqual(histories.get(town!)!.filter(inOctober));
  });

  test('cover half a year up to this morning', () => {
    for (const contacts of histories.values()) {
      expect(contacts[0]!.startedAt.toISOString().slice(0, 10)).toBe('2026-05-20');
      expect(contacts.at(-1)!.startedAt.toISOString().slice(0, 10)).toBe('2026-11-20');
      expect(contacts.every(({ closedAt }) => closedAt! < NOW)).toBe(true);
    }
  });

  test('fit the contract and the rules of closing', () => {
    const wrong = all().filter(({ talk, startedAt, durationReason }) => {
      const { minutes, ...fields } = talk;
      const times = { startedAt: startedAt.toISOString(), durationMinutes: minutes, durationReason };
      const content = { ...fields, workerId: WORKER, ...times };
      const { riskNote: _, ...stored } = content;
      return !(
        isDeepStrictEqual(consultationContent.parse(content), content) &&
        isDeepStrictEqual(coherent(stored), stored) &&
        missingForClosing(stored).length === 0
      );
    });
    expect(wrong).toEqual([]);
  });

  test('name only codes of the lists and areas of the town', () => {
    const reference = loadReference();
    const known = (list: keyof typeof reference) => new Set(reference[list].map(({ code }) => code));
    const outcomes = known('outcomes');
    const channels = known('channels');
    const languages = known('languages');
    for (const [town, contacts] of histories) {
      const areas = new Set([...town.areas.map(({ code }) => code), 'unknown', 'outside']);
      const projects = new Set(town.fundingProjects.map(({ code }) => code));
      const lists = { topics: known('topics'), provided: known('provided'), groups: known('target-groups') };
      const wrong = contacts.filter(
        ({ talk }) =>
          !talk.topics.every((code) => lists.topics.has(code)) ||
          !talk.provided.every((code) => lists.provided.has(code)) ||
          !talk.targetGroups.every((code) => lists.groups.has(code)) ||
          !channels.has(talk.channel) ||
          !languages.has(talk.language ?? '') ||
          !(talk.outcome === null || outcomes.has(talk.outcome)) ||
          !areas.has(talk.area) ||
          !(talk.fundingProject === null || projects.has(talk.fundingProject)),
      );
      expect(wrong).toEqual([]);
    }
  });

  test('begin in the opening hours, and nobody talks to two at once', () => {
    for (const [, contacts] of Map.groupBy(
      all(),
      ({ worker, startedAt }) => `${worker}${startedAt.toISOString().slice(0, 10)}`,
    )) {
      const order = contacts.toSorted((one, other) => one.startedAt.getTime() - other.startedAt.getTime());
      const wrong = order.filter(({ startedAt }, place) => {
        const before = order[place - 1]?.endedAt ?? startedAt;
        return startedAt.getUTCHours() < 5 || startedAt.getUTCHours() > 16 || startedAt < before;
      });
      expect(wrong).toEqual([]);
    }
  });
});

describe('the notes', () => {
  test('hold nothing that says who somebody is', () => {
    const texts = [...new Set(all().flatMap(({ talk }) => [talk.note, talk.riskNote]))];
    expect(texts.filter((text) => noteWarnings(text).length > 0)).toEqual([]);
    expect(texts.filter((text) => /[[\]{}<>|%]|undefined|^[fmw]:/.test(text))).toEqual([]);
  });

  test('differ from their neighbours', () => {
    const written = counselled().filter(({ talk }) => talk.note !== '');
    for (const [, contacts] of Map.groupBy(
      written,
      ({ office, startedAt }) => `${office.id}${startedAt.toISOString().slice(0, 10)}`,
    )) {
      const notes = contacts.map(({ talk }) => talk.note);
      expect(notes.length - new Set(notes).size).toBeLessThanOrEqual(1);
    }
    expect(new Set(written.map(({ talk }) => talk.note)).size / written.length).toBeGreaterThan(0.7);
  });
});

describe('the shares', () => {
  test('of offices are what they were meant to be', () => {
    for (const [town, contacts] of histories) {
      for (const office of town.offices) {
        const own = contacts.filter((contact) => contact.office.id === office.id);
        const days = new Set(own.map(({ startedAt }) => startedAt.toISOString().slice(0, 10)));
        expect(own.length / days.size / office.perDay).toBeGreaterThan(0.88);
        expect(own.length / days.size / office.perDay).toBeLessThan(1.15);
      }
    }
  });

  test.each<[string, number, number, (contact: DemoContact) => boolean]>([
    ['orientation', 0.08, 0.16, ({ talk }) => talk.kind === 'orientation'],
    ['empty', 0.04, 0.1, ({ talk }) => talk.kind === 'empty'],
    ['walk-in', 0.38, 0.58, ({ talk }) => talk.channel === 'walk_in'],
    ['phone', 0.2, 0.42, ({ talk }) => /phone|line/.test(talk.channel)],
    ['somebody close asks', 0.08, 0.25, ({ talk }) => talk.inquirer === 'family'],
    ['area not asked', 0.2, 0.5, ({ talk }) => talk.area === 'unknown'],
    ['another language', 0.02, 0.1, ({ talk }) => !['cs', 'pl'].includes(talk.language ?? '')],
    ['danger', 0.01, 0.06, ({ talk }) => talk.risk !== 'none'],
    ['recorded later', 0.01, 0.05, ({ durationReason }) => durationReason === 'recorded_later'],
  ])('%s', (_, low, high, fits) => {
    expect(share(all(), fits)).toBeGreaterThan(low);
    expect(share(all(), fits)).toBeLessThan(high);
  });

  test('of topics: none is missing, none is everything, benefits lead', () => {
    const counts = [...Map.groupBy(counselled(), ({ talk }) => talk.topics[0] ?? '')];
    expect(counts).toHaveLength(69);
    counts.sort(([, one], [, other]) => other.length - one.length);
    expect(counts[0]![0]).toBe('0301');
    expect(counts[0]![1].length / counselled().length).toBeLessThan(0.12);
  });

  test('every channel and every outcome is met', () => {
    const reference = loadReference();
    const met = new Set(all().flatMap(({ talk }) => [talk.channel, talk.outcome]));
    for (const { code } of [...reference.channels, ...reference.outcomes]) expect(met).toContain(code);
  });

  test('a danger has what was done about it', () => {
    for (const { talk } of all().filter(({ talk }) => talk.risk === 'urgent' || talk.risk === 'emergency')) {
      expect(talk.riskActions.length).toBeGreaterThan(0);
      expect(talk.provided.includes('C1') || talk.outcome === 'interrupted').toBe(true);
    }
  });
});

describe('around the contacts', () => {
  test('two colleagues are in the middle of a talk at the Czech main desk', () => {
    const [czech, polish] = towns;
    const open = makeOpen(czech!, loadMaterial('cs'), NOW);
    expect(open.map(({ worker }) => worker)).toEqual(['desk2', 'lead']);
    expect(
      open.every(({ talk, closedAt }) => closedAt === null && talk.outcome === null && talk.note !== ''),
    ).toBe(true);
    expect(makeOpen(polish!, loadMaterial('pl'), NOW)).toEqual([]);
  });

  test('a day off is an open day when the demo is filled on it', () => {
    const saturday = new Date('2026-11-21T18:00:00Z');
    const contacts = makeHistory(towns[0]!, loadMaterial('cs'), saturday);
    expect(contacts.some(({ startedAt }) => startedAt.toISOString().startsWith('2026-11-21'))).toBe(true);
    expect(contacts.some(({ startedAt }) => startedAt.toISOString().startsWith('2026-11-14'))).toBe(false);
  });

  test('offices fit the contract', () => {
    for (const { offices, country } of towns) {
      for (const { name, address, phone, email, hours, quickTopics } of offices) {
        const office = { ...firstOffice(country), name, address, phone, email, hours, quickTopics };
        expect(officeInput.parse(office)).toEqual(office);
      }
    }
  });
});
