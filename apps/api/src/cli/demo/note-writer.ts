import { Dice } from './dice.js';
import type { Material, NoteParts } from './demo-material.js';

/** What a note must agree with. */
export interface NoteSubject {
  topic: string;
  /** Whose voice: the person's own, somebody close's, or a professional's. */
  voice: 'self' | 'other' | 'professional';
  woman: boolean;
  /** Neither a child nor retired. */
  working: boolean;
  how: 'here' | 'phone' | 'written';
}

export interface WrittenNote {
  text: string;
  /** What was done, if the note says so: the record's codes are read from it. */
  done: string;
}

/** Shares of notes that are empty, and of those that are one line. */
const EMPTY = 0.1;
const SHORT = 0.34;
const DETAIL = 0.3;
const DONE = 0.84;
const NEXT = 0.42;

/** What happens at the counter does not happen on the phone. */
const NEEDS_PRESENCE =
  /plni|plněn|Dostal|[čČ]aj|odep[ií]s|Ukáz|rošli|polečně|při nás|ytiš|Seps|Naps|ydán|Šatník|riginál|oprovod|ydruk|ypełn|ydano|azem|przy nas|poka|apisan|Wybrano|ziśmy/;

/**
 * Puts notes together from sentences written by hand. A sentence comes again only when all others of its kind have
 * been used, so that no two neighbours read alike.
 */
export class NoteWriter {
  private readonly queues = new Map<string, string[]>();

  constructor(
    private readonly material: Material,
    private readonly seed: string,
  ) {}

  write(dice: Dice, subject: NoteSubject): WrittenNote {
    const parts = this.partsOf(subject.topic);
    const style = dice.next();
    if (style < EMPTY) return { text: '', done: '' };
    if (style < SHORT) {
      const short = this.draw(subject, `${subject.topic}/short`, parts.short, dice);
      return { text: short, done: short };
    }
    const opening = this.opening(dice, subject, parts);
    const detail = subject.voice === 'self' && dice.chance(DETAIL) ? this.detail(dice, subject) : '';
    const done = dice.chance(DONE) ? this.done(dice, subject, parts) : '';
    const next = dice.chance(NEXT) ? this.next(dice, subject, parts) : '';
    return { text: [opening, detail, done, next].filter((part) => part !== '').join(' '), done };
  }

  /** A talk that broke off: how it began, and no more. */
  begin(dice: Dice, subject: NoteSubject): WrittenNote {
    return { text: this.opening(dice, subject, this.partsOf(subject.topic)), done: '' };
  }

  orientation(dice: Dice): string {
    const subject: NoteSubject = {
      topic: '',
      voice: 'self',
      woman: dice.chance(0.5),
      working: true,
      how: 'here',
    };
    return dice.chance(0.5) ? '' : this.draw(subject, 'orientation', this.material.notes.orientation, dice);
  }

  riskNote(dice: Dice, subject: NoteSubject): string {
    const { riskNotes } = this.material.notes;
    const kind = subject.topic.slice(0, 2);
    const own = riskNotes[kind] ?? riskNotes['any'] ?? [];
    return this.draw(subject, `risk/${kind}`, own, dice);
  }

  private opening(dice: Dice, subject: NoteSubject, parts: NoteParts['topics'][string]): string {
    const { topic, voice } = subject;
    if (voice !== 'professional') return this.draw(subject, `${topic}/${voice}`, parts[voice], dice);
    const frame = this.draw(subject, 'professional', this.material.notes.professional, dice);
    return frame.replace('%ask%', this.draw(subject, `${topic}/ask`, parts.ask, dice));
  }

  private detail(dice: Dice, subject: NoteSubject): string {
    const { details, detailsHere } = this.material.notes;
    const here = subject.how === 'here' && dice.chance(0.5);
    return here
      ? this.draw(subject, 'detailsHere', detailsHere, dice)
      : this.draw(subject, 'details', details, dice);
  }

  private done(dice: Dice, subject: NoteSubject, parts: NoteParts['topics'][string]): string {
    const { notes } = this.material;
    if (subject.voice === 'professional')
      return this.draw(subject, 'professionalDone', notes.professionalDone, dice);
    if (subject.how === 'written') return this.draw(subject, 'doneWritten', notes.doneWritten, dice);
    const fits = parts.done.filter((sentence) => subject.how === 'here' || !NEEDS_PRESENCE.test(sentence));
    if (subject.how === 'phone' && (fits.length === 0 || dice.chance(0.4)))
      return this.draw(subject, 'donePhone', notes.donePhone, dice);
    return this.draw(subject, `${subject.topic}/done/${subject.how}`, fits, dice);
  }

  private next(dice: Dice, subject: NoteSubject, parts: NoteParts['topics'][string]): string {
    const { closings, closingsHere } = this.material.notes;
    if (subject.voice === 'professional' || dice.chance(0.55))
      return this.draw(subject, `${subject.topic}/next`, parts.next, dice);
    return subject.how === 'here' && dice.chance(0.5)
      ? this.draw(subject, 'closingsHere', closingsHere, dice)
      : this.draw(subject, 'closings', closings, dice);
  }

  /** The longest unused sentence that fits, with its slots filled; empty when none fits. */
  private draw(subject: NoteSubject, key: string, list: readonly string[], dice: Dice): string {
    const queue = this.queues.get(key) ?? new Dice(`${this.seed}/${key}`).shuffled(list);
    this.queues.set(key, queue);
    const at = queue.findIndex((sentence) => fits(sentence, subject));
    if (at === -1) return '';
    const [sentence = ''] = queue.splice(at, 1);
    queue.push(sentence);
    return fillSlots(sentence.replace(/^[fmw]:/, ''), subject.woman, dice);
  }

  private partsOf(topic: string): NoteParts['topics'][string] {
    const parts = this.material.notes.topics[topic];
    if (parts === undefined) throw new Error(`No sentences for the topic ${topic}.`);
    return parts;
  }
}

/** `f:` and `m:` are said of a woman or a man, `w:` of somebody of working age; of a third person nothing with a sex. */
function fits(sentence: string, subject: NoteSubject): boolean {
  if (sentence.startsWith('f:') && !subject.woman) return false;
  if (sentence.startsWith('m:') && subject.woman) return false;
  if (sentence.startsWith('w:') && !subject.working) return false;
  return subject.voice === 'self' || !sentence.includes('[');
}

/** Fills `[he|she]` by the person's sex, `{one|other}` by chance, `<2-9>` and `<100-900:50>` with a number. */
export function fillSlots(sentence: string, woman: boolean, dice: Dice): string {
  return sentence
    .replace(/\[([^|\]]*)\|([^\]]*)\]/g, (_, man: string, other: string) => (woman ? other : man))
    .replaceAll('{ask}', '%ask%')
    .replace(/\{([^}]*)\}/g, (_, choices: string) => dice.pick(choices.split('|')))
    .replace(/<(\d+)-(\d+)(?::(\d+))?>/g, (_, low: string, high: string, step = '1') => {
      const steps = Math.floor((Number(high) - Number(low)) / Number(step));
      return String(Number(low) + dice.int(0, steps) * Number(step));
    });
}
