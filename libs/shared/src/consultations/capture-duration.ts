import { DURATION_MAX_MINUTES } from '../common/contact-fields.js';

const HOURS = String.raw`(?:hodin[auy]?|hod|godzin[aęy]?|godz|hours?|hrs?|h)\.?`;
const MINUTES = String.raw`(?:minut[auyęy]?|minutes?|min|m)\.?`;
const GAP = String.raw`[^\S\r\n]{0,4}`;
const END = String.raw`(?=$|[\s,;!>#])`;

/** `1:15`, with hours below ten: more is a time of the day. */
const CLOCK = new RegExp(`^(\\d):([0-5]\\d)${END}`);
/** `1h`, `1,5 hod`, `1h15`, `1 h 15 min`. */
const IN_HOURS = new RegExp(
  `^(\\d{1,2})(?:[.,](\\d{1,2}))?${GAP}${HOURS}(?:${GAP}([0-5]?\\d)(?:${GAP}${MINUTES})?)?${END}`,
  'iu',
);
/** `15m`, `15 min`, `90 minut`. */
const IN_MINUTES = new RegExp(`^(\\d{1,4})(?:[.,]0)?${GAP}${MINUTES}${END}`, 'iu');
/** Durations that people say without a number, with or without diacritics, in minutes. */
const SPOKEN = (
  [
    [15, '[cč]tvrt ?hodin[ya]|kwadrans|a quarter of an hour|quarter of an hour'],
    [30, 'p[uů]l ?hodin[yau]|p[oó][lł] godziny|half an hour|half hour'],
    [45, 't[rř]i ?[cč]tvrt[eěi] ?hodiny|trzy kwadranse|three quarters of an hour'],
    [90, 'hodin[au] a p[uů]l|p[oó][lł]torej godziny|an hour and a half'],
    [60, '(?:jednu )?hodin(?:u|ku)|godzin[ęe]|an hour|one hour'],
    [120, 'dv[eě] hodiny|dwie godziny|two hours'],
    [10, 'deset minut|dziesi[eę][cć] minut|ten minutes'],
    [15, 'patn[aá]ct minut|pi[eę]tna[sś]cie minut|fifteen minutes'],
    [20, 'dvacet minut|dwadzie[sś]cia minut|twenty minutes'],
    [30, 't[rř]icet minut|trzydzie[sś]ci minut|thirty minutes'],
    [40, '[cč]ty[rř]icet minut|czterdzie[sś]ci minut|forty minutes'],
  ] as const
).map(([minutes, words]) => ({ minutes, words: new RegExp(`^(?:${words})${END}`, 'iu') }));
/** `za 15 min` and `within half an hour` say when, not how long. */
const SAYS_WHEN = /(?:^|[\s,;])(?:za|co|p[rř]ed|przed|in|within|every)[^\S\r\n]+$/iu;
const LOOK_BACK = 12;
const LOOK_AHEAD = 40;

/** Reads a duration that starts at `at`: its minutes and where it ends. Null where there is none, or it is too long. */
export function readDuration(text: string, at: number): { minutes: number; end: number } | null {
  if (SAYS_WHEN.test(text.slice(Math.max(0, at - LOOK_BACK), at))) return null;
  const ahead = text.slice(at, at + LOOK_AHEAD);
  for (const { minutes, words } of SPOKEN) {
    const said = words.exec(ahead)?.[0].length;
    if (said !== undefined) return { minutes, end: at + said };
  }
  const match = CLOCK.exec(ahead) ?? IN_HOURS.exec(ahead);
  const minutesOnly = match ? null : IN_MINUTES.exec(ahead);
  const minutes = match ? minutesOf(match) : Number(minutesOnly?.[1] ?? Number.NaN);
  if (!(minutes <= DURATION_MAX_MINUTES)) return null;
  return { minutes, end: at + ((match ?? minutesOnly)?.[0].length ?? 0) };
}

function minutesOf(match: RegExpExecArray): number {
  const hours = Number(match[1]) * 60;
  if (match.length === 3) return hours + Number(match[2]);
  return Math.round(hours + Number(`0.${match[2] ?? 0}`) * 60) + Number(match[3] ?? 0);
}
