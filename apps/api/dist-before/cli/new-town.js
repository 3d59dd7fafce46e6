import { officeInput } from '@okenko/shared/offices/offices.contract';
import { fold } from '@okenko/shared/common/text';
import { townInput } from '@okenko/shared/towns/towns.contract';
import { v7 } from 'uuid';
import { systemActor } from '../modules/audit/audit.service.js';
import { loadReference } from './reference.js';
/** What one key at the counter records: somebody came on their own behalf and got information on services. */ export const FIRST_DEFAULTS = {
    channel: 'walk_in',
    inquirer: 'self',
    subject: 'self',
    level: 'information',
    provided: [
        'I1'
    ],
    outcome: 'info_given',
    ageBand: 'unknown',
    area: 'unknown',
    language: null,
    fundingProject: null
};
/** Topics that counters of this kind meet most often. */ const FIRST_QUICK_TOPICS = [
    '0301',
    '0104',
    '0105',
    '0201',
    '0602',
    '0503',
    '1202',
    '1201'
];
const BY_COUNTRY = {
    CZ: {
        language: 'cs',
        timeZone: 'Europe/Prague',
        office: 'Hlavní přepážka'
    },
    PL: {
        language: 'pl',
        timeZone: 'Europe/Warsaw',
        office: 'Główne okienko'
    }
};
const IDLE_LOCK_MINUTES = 10;
const PREFIX_LENGTH = 3;
const INSERT_TOWN = {
    name: 'new-town',
    text: `INSERT INTO towns (id, name, country, languages, default_language, contact_prefix, website, email, phone, idle_lock_minutes)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`
};
const INSERT_ENTRIES = {
    name: 'new-town-entries',
    text: `INSERT INTO codelist_entries (town_id, list, code, parent, labels, position, sensitive, keywords, group_name)
         SELECT $1, $2, e.code, e.parent, e.labels, e.position, e.sensitive, e.keywords, e.group_name
         FROM jsonb_to_recordset($3) AS e(code text, parent text, labels jsonb, position int, sensitive boolean, keywords text[], group_name text)`
};
const INSERT_OFFICE = {
    name: 'new-office',
    text: `INSERT INTO offices (id, town_id, name, address, phone, email, time_zone, hours, defaults, quick_topics)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`
};
/**
 * Makes a town with the reference's code lists and one office that can be worked in at once.
 * @throws ZodError when a name or another given value is refused by the contract
 */ export async function newTown(store, tx, wish) {
    const townId = wish.id ?? v7();
    const town = townInput.parse({
        ...firstTown(wish),
        ...wish.town
    });
    await store.database.run(tx, INSERT_TOWN, [
        townId,
        town.name,
        town.country,
        town.languages,
        town.defaultLanguage,
        town.contactPrefix,
        town.website,
        town.email,
        town.phone,
        town.idleLockMinutes
    ]);
    await store.audit.record(tx, systemActor(townId), {
        action: 'town.created',
        subject: {
            type: 'town',
            id: townId
        }
    });
    await insertCodelists(store, tx, townId, loadReference());
    const officeId = await newOffice(store, tx, townId, {
        ...firstOffice(wish.country),
        ...wish.office
    }, wish.officeId);
    return {
        townId,
        officeId
    };
}
/** Adds an office to a town that is being made. */ export async function newOffice(store, tx, townId, wish, id = v7()) {
    const office = officeInput.parse(wish);
    await store.database.run(tx, INSERT_OFFICE, [
        id,
        townId,
        office.name,
        office.address,
        office.phone,
        office.email,
        office.timeZone,
        JSON.stringify(office.hours),
        JSON.stringify(office.defaults),
        office.quickTopics
    ]);
    await store.audit.record(tx, systemActor(townId), {
        action: 'office.created',
        subject: {
            type: 'office',
            id
        }
    });
    return id;
}
/** Adds entries to a list of a town, in the order given. */ export async function insertEntries(store, tx, townId, list, entries) {
    const rows = entries.map(({ group, ...entry }, place)=>({
            ...entry,
            group_name: group,
            position: place + 1
        }));
    await store.database.run(tx, INSERT_ENTRIES, [
        townId,
        list,
        JSON.stringify(rows)
    ]);
}
async function insertCodelists(store, tx, townId, reference) {
    for (const [list, entries] of Object.entries(reference))await insertEntries(store, tx, townId, list, entries);
}
function firstTown({ name, country }) {
    return {
        revision: 0,
        name,
        country,
        languages: [
            'cs',
            'pl',
            'en'
        ],
        defaultLanguage: BY_COUNTRY[country].language,
        contactPrefix: prefixOf(name),
        website: '',
        email: '',
        phone: '',
        idleLockMinutes: IDLE_LOCK_MINUTES
    };
}
/** An office as a new town gets it: weekdays from eight to four, changed by the administrator later. */ export function firstOffice(country) {
    return {
        revision: 0,
        name: BY_COUNTRY[country].office,
        address: '',
        phone: '',
        email: '',
        timeZone: BY_COUNTRY[country].timeZone,
        hours: [
            1,
            2,
            3,
            4,
            5
        ].map((weekday)=>({
                weekday,
                opens: '08:00',
                closes: '16:00'
            })),
        defaults: FIRST_DEFAULTS,
        quickTopics: FIRST_QUICK_TOPICS,
        closed: false
    };
}
/** First letters of the town's name, for contact numbers such as `OVA-2026-004711`. */ export function prefixOf(name) {
    const letters = fold(name).replace(/[^a-z]/g, '').toUpperCase().slice(0, PREFIX_LENGTH);
    return letters.length < 2 ? 'OKN' : letters;
}

//# sourceMappingURL=new-town.js.map