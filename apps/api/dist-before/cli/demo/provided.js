import { LEVELS } from './shares.js';
/** What a note's words say was given, in Czech and Polish. */ const SAID = [
    [
        'A2',
        /plnili|plněn|ypełnion/
    ],
    [
        'A3',
        /ytišt|eták|ydruk/
    ],
    [
        'A5',
        /Zavol|zavol|bvol|adzwon/
    ],
    [
        'A6',
        /bjedn|omluven (?:termín|doprovod|tlumočník)|omluvena|Umówion/
    ],
    [
        'A7',
        /Seps|seps|Naps|naps|Napisan|napisan/
    ],
    [
        'M1',
        /oukaz|Balíč|Šatník|talon|odzieżow/
    ]
];
const ACTIVE = [
    'A2',
    'A5',
    'A7'
];
const HANDED = 0.18;
/** What was provided, fitting what the note tells and how the contact ended. */ export function providedFor(dice, facts) {
    const { profile, note, outcome, danger } = facts;
    const said = SAID.filter(([, words])=>words.test(note.done)).map(([code])=>code);
    const drawn = dice.weighted(LEVELS[profile.course]);
    const level = said.some((code)=>ACTIVE.includes(code)) ? 'active_help' : drawn;
    const contactsHanded = handed(dice, facts);
    const codes = [
        ...facts.inquirer === 'professional' || facts.inquirer === 'institution' ? [
            'P1'
        ] : [],
        ...level === 'advice' && dice.chance(0.45) ? [] : [
            profile.info
        ],
        ...level === 'information' ? [] : [
            'A1'
        ],
        ...said,
        ...contactsHanded.length > 0 ? [
            'A4'
        ] : [],
        ...danger.risk === 'urgent' || danger.risk === 'emergency' ? [
            'C1'
        ] : [],
        ...danger.risk === 'emergency' ? [
            'C2'
        ] : []
    ];
    if (outcome === 'interrupted' || outcome === 'misuse' || outcome === 'no_contact') return {
        level: 'information',
        provided: outcome === 'misuse' ? [] : [
            profile.info
        ],
        contactsHanded: []
    };
    return {
        level,
        provided: [
            ...new Set(codes)
        ],
        contactsHanded
    };
}
function handed(dice, { profile, outcome, note, material }) {
    const said = /ontakt/.test(note.done);
    const sure = outcome === 'referred' || outcome === 'handed_over_urgent' || said;
    if (profile.places.length === 0 || !(sure || dice.chance(HANDED))) return [];
    const all = profile.places.flatMap((place)=>material.places[place] ?? []);
    return dice.shuffled(all).slice(0, dice.chance(0.22) ? 2 : 1);
}

//# sourceMappingURL=provided.js.map