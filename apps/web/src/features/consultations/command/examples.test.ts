import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { CodelistEntry } from '@okenko/shared/codelists/codelists.contract';
import { type StaffLanguage, staffLanguages } from '@okenko/shared/common/languages';
import { parseCapture } from '@okenko/shared/consultations/capture';
import { toCaptureEntry } from '@okenko/shared/consultations/capture-format';
import { inquirerEntries } from '@okenko/shared/consultations/capture-words';

const SEEDS = new URL('../../../../../../seeds/reference/', import.meta.url);
const LOCALES = new URL('../../../lib/i18n/locales/', import.meta.url);
const read = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));

/** The lists every town begins with, and no area of its own. */
function vocabulary(language: StaffLanguage) {
  const entries = (list: string) =>
    (read(new URL(`${list}.json`, SEEDS)) as CodelistEntry[]).map((entry) => toCaptureEntry(entry, language));
  return {
    language,
    channels: entries('channels'),
    topics: entries('topics'),
    outcomes: entries('outcomes'),
    areas: [],
    inquirers: inquirerEntries,
  };
}

const text = <Texts>(language: StaffLanguage, file: string) =>
  read(new URL(`${language}/${file}.json`, LOCALES)) as Texts;

it.each(staffLanguages)('%s: the examples on the screen mean what they say in every town', (language) => {
  const line = text<{ command: { example: string } }>(language, 'consultations').command.example;
  const long = parseCapture(line.slice(line.indexOf(': ') + 2), vocabulary(language));
  expect(long).toMatchObject({
    unknown: [],
    ambiguous: [],
    content: {
      channel: 'phone_in',
      topics: ['0201', '03'],
      durationMinutes: 15,
      outcome: 'referred',
      area: 'outside',
      inquirer: 'family',
    },
  });
  expect(long.content).not.toHaveProperty('risk');
  const start = text<{ start: { capture: string } }>(language, 'desk').start.capture;
  const short = parseCapture(/[„“](.+)[“”]/.exec(start)?.[1] ?? '', vocabulary(language));
  expect(short).toMatchObject({ unknown: [], ambiguous: [] });
  expect(short.content).toEqual({
    channel: 'phone_in',
    topics: ['0201'],
    durationMinutes: 15,
    outcome: 'referred',
  });
});
