import { AREA_OUTSIDE, AREA_UNKNOWN } from '@okenko/shared/common/contact-fields';
import { providedFor } from './provided.js';
import { dangerOf } from './risk.js';
import * as shares from './shares.js';
const NEAR_AREA_WEIGHT = 5;
const SEX_ASKED = {
    here: 0.86,
    phone: 0.74,
    written: 0.5
};
const GROUP_NOTED = 0.38;
const INTERPRETED = 0.42;
/** Calls that break off, mails that are not answered, jokes on the free line. */ const ODD_ENDS = {
    phone_in: [
        'interrupted',
        0.02
    ],
    email: [
        'no_contact',
        0.05
    ],
    green_line: [
        'misuse',
        0.02
    ]
};
/** Spoken so much like the town's language that nobody interprets. */ const NEEDS_NO_INTERPRETER = [
    'sk',
    'cs',
    'en',
    'pl'
];
const LONGEST = 95;
const ENQUIRY = '1205';
const NEIGHBOURS = /^(?:Volá (?:obyvatelka|kamarádka)|Sous|Znám|Kamarád|Paní|Pošťa|Kolegyně|Sąsi|Mieszkan|Znajom|Kole|Przyja)/;
const PROFESSIONALS = /^(?:Učitel|Škol|Pečovatelka|Terénní|Dobrovolnice|Zaměstnavatel|Nauczyc|Trener|Streetw|Wolont|Szkoła)/;
/** One contact of the desk in that month. */ export function makeTalk(dice, desk, month) {
    const kind = dice.weighted(shares.KINDS);
    return kind === 'consultation' ? counselling(dice, desk, month) : uncounselled(dice, desk, kind);
}
function uncounselled(dice, desk, kind) {
    const note = kind === 'orientation' ? desk.writer.orientation(dice) : '';
    return {
        ...blank(desk),
        kind,
        emptyReason: kind === 'empty' ? dice.weighted(shares.EMPTY_REASONS) : null,
        channel: dice.weighted(shares.CHANNELS[kind]),
        inquirer: kind === 'empty' ? 'unknown' : 'self',
        note,
        minutes: kind === 'empty' ? dice.int(0, 1) : dice.int(1, 3)
    };
}
function counselling(dice, desk, month) {
    const { town, material } = desk;
    const topic = dice.weighted(Object.entries(material.topics).map(([code, profile])=>[
            code,
            shares.topicShare(code, profile, town.country, month, desk.branch)
        ]));
    const profile = profileOf(material, topic);
    const channel = dice.weighted(shares.CHANNELS.counselling);
    const how = shares.MANNER[channel] ?? 'here';
    const drawn = dice.weighted(shares.inquirers(topic, profile.ages));
    const ageBand = dice.weighted(shares.AGES[profile.ages]);
    const woman = dice.chance(shares.womenShare(topic));
    const subject = {
        topic,
        voice: voiceOf(drawn, topic),
        woman,
        working: isWorking(ageBand),
        how
    };
    const danger = dangerOf(dice, subject, profile, desk.writer);
    const broken = brokenOff(dice, channel);
    const outcome = broken ?? outcomeOf(dice, profile, danger.risk);
    const note = broken === null ? desk.writer.write(dice, subject) : desk.writer.begin(dice, subject);
    const inquirer = subject.voice === 'other' ? whoSpeaks(note.text, drawn) : drawn;
    const helped = providedFor(dice, {
        profile,
        note,
        outcome,
        inquirer,
        danger,
        material
    });
    const language = dice.chance(shares.foreignShare(topic)) ? dice.weighted(shares.FOREIGN[town.country]) : town.language;
    return {
        ...blank(desk),
        channel,
        inquirer,
        subject: inquirer === 'self' || inquirer === 'unknown' ? 'self' : 'other',
        topics: topicsOf(dice, topic, profile),
        area: areaOf(dice, desk, how),
        ageBand: dice.chance(shares.UNKNOWN[how]) ? 'unknown' : ageBand,
        sex: dice.chance(SEX_ASKED[how]) ? woman ? 'female' : 'male' : null,
        targetGroups: groupsOf(dice, profile, ageBand),
        language,
        interpreting: language !== town.language && !NEEDS_NO_INTERPRETER.includes(language) && dice.chance(INTERPRETED),
        ...helped,
        outcome,
        ...danger,
        note: note.text,
        minutes: minutesOf(dice, helped.level)
    };
}
function blank(desk) {
    return {
        kind: 'consultation',
        emptyReason: null,
        channel: 'walk_in',
        inquirer: 'self',
        subject: 'self',
        topics: [],
        area: AREA_UNKNOWN,
        ageBand: 'unknown',
        sex: null,
        targetGroups: [],
        language: desk.town.language,
        interpreting: false,
        fundingProject: desk.fundingProject,
        level: 'information',
        provided: [],
        contactsHanded: [],
        outcome: null,
        risk: 'none',
        riskActions: [],
        riskNote: '',
        note: '',
        minutes: 0
    };
}
function profileOf(material, topic) {
    const profile = material.topics[topic];
    if (profile === undefined) throw new Error(`No profile for the topic ${topic}.`);
    return profile;
}
/** Enquiries of professionals about no one person have sentences of their own. */ function voiceOf(inquirer, topic) {
    if (topic === ENQUIRY) return 'other';
    if (inquirer === 'professional' || inquirer === 'institution') return 'professional';
    return inquirer === 'family' || inquirer === 'neighbour' ? 'other' : 'self';
}
/** The one whom the note's first words name. */ function whoSpeaks(note, drawn) {
    if (drawn === 'professional' || drawn === 'institution') return drawn;
    if (PROFESSIONALS.test(note)) return 'professional';
    return NEIGHBOURS.test(note) ? 'neighbour' : 'family';
}
function isWorking(age) {
    return age === '18_26' || age === '27_49' || age === '50_64';
}
function topicsOf(dice, topic, profile) {
    const more = dice.weighted([
        [
            0,
            0.66
        ],
        [
            1,
            0.27
        ],
        [
            2,
            0.07
        ]
    ]);
    return [
        topic,
        ...dice.shuffled(profile.also).slice(0, more)
    ];
}
function areaOf(dice, { town, nearArea }, how) {
    if (dice.chance(shares.UNKNOWN[how])) return AREA_UNKNOWN;
    if (dice.chance(shares.OUTSIDE)) return AREA_OUTSIDE;
    return dice.weighted(town.areas.map(({ code, inhabitants })=>[
            code,
            inhabitants * (code === nearArea ? NEAR_AREA_WEIGHT : 1)
        ]));
}
function groupsOf(dice, profile, age) {
    const old = age === '65_79' || age === '80_plus';
    const fitting = profile.targetGroups.filter((group)=>group !== 'seniors' || old);
    return fitting.length > 0 && dice.chance(GROUP_NOTED) ? [
        dice.pick(fitting)
    ] : [];
}
function brokenOff(dice, channel) {
    const [odd, share] = ODD_ENDS[channel] ?? [
        '',
        0
    ];
    return dice.chance(share) ? odd : null;
}
function outcomeOf(dice, profile, risk) {
    if (risk === 'emergency' || risk === 'urgent' && dice.chance(0.7)) return 'handed_over_urgent';
    const outcome = dice.weighted(shares.OUTCOMES[profile.course]);
    return outcome === 'handed_over_urgent' && risk === 'none' ? 'referred' : outcome;
}
/** Most contacts near the middle of their level, some much longer (log-normal). */ function minutesOf(dice, level) {
    const { middle, spread } = shares.MINUTES[level];
    const normal = Math.sqrt(-2 * Math.log(1 - dice.next())) * Math.cos(2 * Math.PI * dice.next());
    return Math.min(LONGEST, Math.max(2, Math.round(middle * Math.exp(spread * normal))));
}

//# sourceMappingURL=make-contact.js.map