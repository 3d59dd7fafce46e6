import { readFileSync } from 'node:fs';
import { z } from 'zod';
const sentences = z.array(z.string().min(1)).min(1);
const topicParts = z.strictObject({
    /** What a professional asks for, in the accusative. */ ask: sentences,
    /** How the matter stands when the person asks for themselves, and when somebody asks for another. */ self: sentences,
    other: sentences,
    done: sentences,
    next: sentences,
    /** The whole note of somebody in a hurry. */ short: sentences
});
const noteParts = z.strictObject({
    details: sentences,
    /** Only where the person sits at the counter. */ detailsHere: sentences,
    closings: sentences,
    closingsHere: sentences,
    donePhone: sentences,
    doneWritten: sentences,
    professional: sentences,
    professionalDone: sentences,
    orientation: sentences,
    /** By the first two digits of the topic, `any` for the rest. */ riskNotes: z.record(z.string(), sentences),
    topics: z.record(z.string(), topicParts)
});
const topicProfile = z.strictObject({
    shares: z.strictObject({
        CZ: z.number(),
        PL: z.number()
    }),
    ages: z.enum([
        'any',
        'adult',
        'young',
        'parents',
        'mother',
        'older',
        'senior'
    ]),
    /** What is told first: a code of the list `provided`. */ info: z.enum([
        'I1',
        'I2',
        'I3',
        'I4',
        'I5'
    ]),
    /** How such a matter usually goes on. */ course: z.enum([
        'info',
        'refer',
        'solve',
        'support',
        'urgent'
    ]),
    places: z.array(z.string()),
    also: z.array(z.string()),
    targetGroups: z.array(z.string()),
    /** How often the matter is dangerous. */ risk: z.number()
});
const places = z.record(z.string(), z.array(z.string().min(1)).min(1));
const FOLDER = new URL('../../../../../seeds/demo/', import.meta.url);
/** Reads `seeds/demo` for a country's language. */ export function loadMaterial(language) {
    return {
        notes: noteParts.parse(read(`notes-${language}.json`)),
        topics: z.record(z.string(), topicProfile).parse(read('topics.json')),
        places: places.parse(read(`places-${language}.json`))
    };
}
function read(name) {
    return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
}

//# sourceMappingURL=demo-material.js.map