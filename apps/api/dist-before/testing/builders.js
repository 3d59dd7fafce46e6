import { randomBytes } from 'node:crypto';
import { fold } from '@okenko/shared/common/text';
import { v7 as uuid } from 'uuid';
import { hashToken } from '../modules/auth/sessions.repository.js';
const DEFAULTS = {
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
const ENTRIES = [
    [
        'topics',
        '01',
        null
    ],
    [
        'topics',
        '0101',
        '01'
    ],
    [
        'topics',
        '0102',
        '01'
    ],
    [
        'topics',
        '02',
        null
    ],
    [
        'topics',
        '0201',
        '02'
    ],
    [
        'channels',
        'walk_in',
        null
    ],
    [
        'channels',
        'phone_in',
        null
    ],
    [
        'channels',
        'green_line',
        null
    ],
    [
        'channels',
        'email',
        null
    ],
    [
        'channels',
        'online',
        null
    ],
    [
        'provided',
        'I1',
        null
    ],
    [
        'provided',
        'A4',
        null
    ],
    [
        'outcomes',
        'info_given',
        null
    ],
    [
        'outcomes',
        'referred',
        null
    ],
    [
        'target-groups',
        'seniors',
        null
    ],
    [
        'languages',
        'uk',
        null
    ],
    [
        'funding-projects',
        'project-1',
        null
    ]
];
export async function aTown(owner, name = 'Testov') {
    const id = uuid();
    await owner.query(`INSERT INTO towns (id, name, country, languages, default_language, contact_prefix, website, email, phone, idle_lock_minutes)
     VALUES ($1, $2, 'CZ', '{cs,en}', 'cs', 'TST', '', '', '', 10)`, [
        id,
        name
    ]);
    for (const [place, [list, code, parent]] of ENTRIES.entries()){
        const labels = {
            cs: `${code} česky`,
            pl: `${code} polsku`,
            en: `${code} English`
        };
        await owner.query(`INSERT INTO codelist_entries (town_id, list, code, parent, labels, position) VALUES ($1, $2, $3, $4, $5, $6)`, [
            id,
            list,
            code,
            parent,
            labels,
            place
        ]);
    }
    await owner.query(`INSERT INTO areas (town_id, code, name, position) VALUES ($1, 'north', 'Sever', 1), ($1, 'south', 'Jih', 2)`, [
        id
    ]);
    return {
        id,
        officeId: await anOffice(owner, id)
    };
}
export async function anOffice(owner, townId, name = `Radnice ${randomBytes(3).toString('hex')}`) {
    const id = uuid();
    await owner.query(`INSERT INTO offices (id, town_id, name, address, phone, email, time_zone, hours, defaults, quick_topics)
     VALUES ($1, $2, $3, '', '', '', 'Europe/Prague', '[]', $4, '{0101}')`, [
        id,
        townId,
        name,
        DEFAULTS
    ]);
    return id;
}
export async function aUser(owner, town, wish) {
    const id = uuid();
    const name = wish.name ?? `Osoba ${randomBytes(3).toString('hex')}`;
    const email = `${id}@test.example`;
    await owner.query(`INSERT INTO users (id, town_id, name, search_name, email, language, roles, password_hash) VALUES ($1, $2, $3, $4, $5, 'cs', $6, $7)`, [
        id,
        town.id,
        name,
        fold(name),
        email,
        wish.roles ?? [
            wish.role
        ],
        wish.passwordHash ?? null
    ]);
    for (const officeId of wish.officeIds ?? [
        town.officeId
    ]){
        await owner.query(`INSERT INTO user_offices (town_id, user_id, office_id) VALUES ($1, $2, $3)`, [
            town.id,
            id,
            officeId
        ]);
    }
    return {
        id,
        email,
        name
    };
}
/** A running session without a password: what a test of something else than the sign-in starts from. */ export async function aSession(owner, userId, role, officeId) {
    const token = randomBytes(32).toString('base64url');
    await owner.query(`INSERT INTO sessions (token_hash, user_id, role, office_id, created_at, seen_at, expires_at)
     VALUES ($1, $2, $3, $4, now(), now(), now() + interval '12 hours')`, [
        hashToken(token),
        userId,
        role,
        officeId
    ]);
    return token;
}

//# sourceMappingURL=builders.js.map