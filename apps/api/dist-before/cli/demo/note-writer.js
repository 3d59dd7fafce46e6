import { Dice } from './dice.js';
/** Shares of notes that are empty, and of those that are one line. */ const EMPTY = 0.1;
const SHORT = 0.34;
const DETAIL = 0.3;
const DONE = 0.84;
const NEXT = 0.42;
/** What happens at the counter does not happen on the phone. */ const NEEDS_PRESENCE = /plni|plněn|Dostal|[čČ]aj|odep[ií]s|Ukáz|rošli|polečně|při nás|ytiš|Seps|Naps|ydán|Šatník|riginál|oprovod|ydruk|ypełn|ydano|azem|przy nas|poka|apisan|Wybrano|ziśmy/;
/**
 * Puts notes together from sentences written by hand. A sentence comes again only when all others of its kind have
 * been used, so that no two neighbours read alike.
 */ export class NoteWriter {
    constructor(material, seed){
        this.material = material;
        this.seed = seed;
        this.queues = new Map();
    }
    write(dice, subject) {
        const parts = this.partsOf(subject.topic);
        const style = dice.next();
        if (style < EMPTY) return {
            text: '',
            done: ''
        };
        if (style < SHORT) {
            const short = this.draw(subject, `${subject.topic}/short`, parts.short, dice);
            return {
                text: short,
                done: short
            };
        }
        const opening = this.opening(dice, subject, parts);
        const detail = subject.voice === 'self' && dice.chance(DETAIL) ? this.detail(dice, subject) : '';
        const done = dice.chance(DONE) ? this.done(dice, subject, parts) : '';
        const next = dice.chance(NEXT) ? this.next(dice, subject, parts) : '';
        return {
            text: [
                opening,
                detail,
                done,
                next
            ].filter((part)=>part !== '').join(' '),
            done
        };
    }
    /** A talk that broke off: how it began, and no more. */ begin(dice, subject) {
        return {
            text: this.opening(dice, subject, this.partsOf(subject.topic)),
            done: ''
        };
    }
    orientation(dice) {
        const subject = {
            topic: '',
            voice: 'self',
            woman: dice.chance(0.5),
            working: true,
            how: 'here'
        };
        return dice.chance(0.5) ? '' : this.draw(subject, 'orientation', this.material.notes.orientation, dice);
    }
    riskNote(dice, subject) {
        const { riskNotes } = this.material.notes;
        const kind = subject.topic.slice(0, 2);
        const own = riskNotes[kind] ?? riskNotes['any'] ?? [];
        return this.draw(subject, `risk/${kind}`, own, dice);
    }
    opening(dice, subject, parts) {
        const { topic, voice } = subject;
        if (voice !== 'professional') return this.draw(subject, `${topic}/${voice}`, parts[voice], dice);
        const frame = this.draw(subject, 'professional', this.material.notes.professional, dice);
        return frame.replace('%ask%', this.draw(subject, `${topic}/ask`, parts.ask, dice));
    }
    detail(dice, subject) {
        const { details, detailsHere } = this.material.notes;
        const here = subject.how === 'here' && dice.chance(0.5);
        return here ? this.draw(subject, 'detailsHere', detailsHere, dice) : this.draw(subject, 'details', details, dice);
    }
    done(dice, subject, parts) {
        const { notes } = this.material;
        if (subject.voice === 'professional') return this.draw(subject, 'professionalDone', notes.professionalDone, dice);
        if (subject.how === 'written') return this.draw(subject, 'doneWritten', notes.doneWritten, dice);
        const fits = parts.done.filter((sentence)=>subject.how === 'here' || !NEEDS_PRESENCE.test(sentence));
        if (subject.how === 'phone' && (fits.length === 0 || dice.chance(0.4))) return this.draw(subject, 'donePhone', notes.donePhone, dice);
        return this.draw(subject, `${subject.topic}/done/${subject.how}`, fits, dice);
    }
    next(dice, subject, parts) {
        const { closings, closingsHere } = this.material.notes;
        if (subject.voice === 'professional' || dice.chance(0.55)) return this.draw(subject, `${subject.topic}/next`, parts.next, dice);
        return subject.how === 'here' && dice.chance(0.5) ? this.draw(subject, 'closingsHere', closingsHere, dice) : this.draw(subject, 'closings', closings, dice);
    }
    /** The longest unused sentence that fits, with its slots filled; empty when none fits. */ draw(subject, key, list, dice) {
        const queue = this.queues.get(key) ?? new Dice(`${this.seed}/${key}`).shuffled(list);
        this.queues.set(key, queue);
        const at = queue.findIndex((sentence)=>fits(sentence, subject));
        if (at === -1) return '';
        const [sentence = ''] = queue.splice(at, 1);
        queue.push(sentence);
        return fillSlots(sentence.replace(/^[fmw]:/, ''), subject.woman, dice);
    }
    partsOf(topic) {
        const parts = this.material.notes.topics[topic];
        if (parts === undefined) throw new Error(`No sentences for the topic ${topic}.`);
        return parts;
    }
}
/** `f:` and `m:` are said of a woman or a man, `w:` of somebody of working age; of a third person nothing with a sex. */ function fits(sentence, subject) {
    if (sentence.startsWith('f:') && !subject.woman) return false;
    if (sentence.startsWith('m:') && subject.woman) return false;
    if (sentence.startsWith('w:') && !subject.working) return false;
    return subject.voice === 'self' || !sentence.includes('[');
}
/** Fills `[he|she]` by the person's sex, `{one|other}` by chance, `<2-9>` and `<100-900:50>` with a number. */ export function fillSlots(sentence, woman, dice) {
    return sentence.replace(/\[([^|\]]*)\|([^\]]*)\]/g, (_, man, other)=>woman ? other : man).replaceAll('{ask}', '%ask%').replace(/\{([^}]*)\}/g, (_, choices)=>dice.pick(choices.split('|'))).replace(/<(\d+)-(\d+)(?::(\d+))?>/g, (_, low, high, step = '1')=>{
        const steps = Math.floor((Number(high) - Number(low)) / Number(step));
        return String(Number(low) + dice.int(0, steps) * Number(step));
    });
}

//# sourceMappingURL=note-writer.js.map