/** How often what happens at a counter of this kind. Estimates of the field, not measured anywhere. */ export const KINDS = [
    [
        'consultation',
        0.81
    ],
    [
        'orientation',
        0.12
    ],
    [
        'empty',
        0.07
    ]
];
export const EMPTY_REASONS = [
    [
        'wrong_number',
        0.45
    ],
    [
        'silent',
        0.33
    ],
    [
        'thank_you',
        0.22
    ]
];
export const CHANNELS = {
    counselling: [
        [
            'walk_in',
            0.46
        ],
        [
            'appointment',
            0.1
        ],
        [
            'phone_in',
            0.22
        ],
        [
            'green_line',
            0.06
        ],
        [
            'phone_out',
            0.05
        ],
        [
            'email',
            0.065
        ],
        [
            'letter',
            0.01
        ],
        [
            'online',
            0.012
        ],
        [
            'chat',
            0.008
        ],
        [
            'field',
            0.015
        ]
    ],
    orientation: [
        [
            'walk_in',
            0.85
        ],
        [
            'phone_in',
            0.15
        ]
    ],
    empty: [
        [
            'phone_in',
            0.55
        ],
        [
            'green_line',
            0.42
        ],
        [
            'chat',
            0.03
        ]
    ]
};
/** Where the note speaks from, and how much of the person is seen. */ export const MANNER = {
    walk_in: 'here',
    appointment: 'here',
    field: 'here',
    online: 'phone',
    phone_in: 'phone',
    phone_out: 'phone',
    green_line: 'phone',
    email: 'written',
    letter: 'written',
    chat: 'written'
};
export const AGES = {
    any: [
        [
            'under_18',
            0.01
        ],
        [
            '18_26',
            0.1
        ],
        [
            '27_49',
            0.36
        ],
        [
            '50_64',
            0.25
        ],
        [
            '65_79',
            0.2
        ],
        [
            '80_plus',
            0.08
        ]
    ],
    adult: [
        [
            '18_26',
            0.12
        ],
        [
            '27_49',
            0.5
        ],
        [
            '50_64',
            0.28
        ],
        [
            '65_79',
            0.09
        ],
        [
            '80_plus',
            0.01
        ]
    ],
    young: [
        [
            'under_18',
            0.04
        ],
        [
            '18_26',
            0.42
        ],
        [
            '27_49',
            0.44
        ],
        [
            '50_64',
            0.1
        ]
    ],
    parents: [
        [
            '18_26',
            0.18
        ],
        [
            '27_49',
            0.74
        ],
        [
            '50_64',
            0.08
        ]
    ],
    mother: [
        [
            '18_26',
            0.3
        ],
        [
            '27_49',
            0.7
        ]
    ],
    older: [
        [
            '27_49',
            0.14
        ],
        [
            '50_64',
            0.46
        ],
        [
            '65_79',
            0.34
        ],
        [
            '80_plus',
            0.06
        ]
    ],
    senior: [
        [
            '50_64',
            0.06
        ],
        [
            '65_79',
            0.55
        ],
        [
            '80_plus',
            0.39
        ]
    ]
};
/** Chance that the age is not asked, by manner; the area likewise. */ export const UNKNOWN = {
    here: 0.18,
    phone: 0.34,
    written: 0.5
};
export const OUTSIDE = 0.06;
export const OUTCOMES = {
    info: [
        [
            'info_given',
            0.6
        ],
        [
            'resolved_on_spot',
            0.18
        ],
        [
            'referred',
            0.13
        ],
        [
            'follow_up_agreed',
            0.06
        ],
        [
            'not_competent',
            0.03
        ]
    ],
    refer: [
        [
            'referred',
            0.54
        ],
        [
            'info_given',
            0.2
        ],
        [
            'follow_up_agreed',
            0.16
        ],
        [
            'resolved_on_spot',
            0.05
        ],
        [
            'client_declined',
            0.04
        ],
        [
            'not_competent',
            0.01
        ]
    ],
    solve: [
        [
            'resolved_on_spot',
            0.55
        ],
        [
            'info_given',
            0.22
        ],
        [
            'follow_up_agreed',
            0.14
        ],
        [
            'referred',
            0.09
        ]
    ],
    support: [
        [
            'info_given',
            0.32
        ],
        [
            'follow_up_agreed',
            0.3
        ],
        [
            'resolved_on_spot',
            0.2
        ],
        [
            'referred',
            0.17
        ],
        [
            'client_declined',
            0.01
        ]
    ],
    urgent: [
        [
            'handed_over_urgent',
            0.36
        ],
        [
            'referred',
            0.34
        ],
        [
            'follow_up_agreed',
            0.2
        ],
        [
            'client_declined',
            0.1
        ]
    ]
};
export const LEVELS = {
    info: [
        [
            'information',
            0.66
        ],
        [
            'advice',
            0.29
        ],
        [
            'active_help',
            0.05
        ]
    ],
    refer: [
        [
            'information',
            0.36
        ],
        [
            'advice',
            0.54
        ],
        [
            'active_help',
            0.1
        ]
    ],
    solve: [
        [
            'information',
            0.3
        ],
        [
            'advice',
            0.4
        ],
        [
            'active_help',
            0.3
        ]
    ],
    support: [
        [
            'information',
            0.34
        ],
        [
            'advice',
            0.5
        ],
        [
            'active_help',
            0.16
        ]
    ],
    urgent: [
        [
            'information',
            0.06
        ],
        [
            'advice',
            0.52
        ],
        [
            'active_help',
            0.42
        ]
    ]
};
/** Minutes of a counselling contact, most of them, by level: the middle, and by how much it is more or less. */ export const MINUTES = {
    information: {
        middle: 8,
        spread: 0.45
    },
    advice: {
        middle: 20,
        spread: 0.4
    },
    active_help: {
        middle: 36,
        spread: 0.35
    }
};
/** Who asks. For the old and for children mostly somebody else. */ export function inquirers(topic, ages) {
    if (topic === '1205') return [
        [
            'professional',
            0.66
        ],
        [
            'institution',
            0.34
        ]
    ];
    const family = ages === 'senior' ? 0.34 : ages === 'parents' ? 0.1 : 0.11;
    return [
        [
            'self',
            0.86 - family
        ],
        [
            'family',
            family
        ],
        [
            'neighbour',
            ages === 'senior' ? 0.05 : 0.015
        ],
        [
            'professional',
            0.06
        ],
        [
            'institution',
            0.025
        ],
        [
            'unknown',
            0.02
        ]
    ];
}
/** Share of women where it is far from the usual one. */ const WOMEN = {
    '0102': 0.24,
    '0306': 1,
    '0402': 0.93,
    '0407': 0.1,
    '0803': 0.86,
    '0901': 0.34,
    '0902': 0.35,
    '0903': 0.15,
    '1203': 0.18
};
const WOMEN_USUALLY = 0.62;
export function womenShare(topic) {
    return WOMEN[topic] ?? WOMEN_USUALLY;
}
/** Languages of those who do not speak the town's. */ export const FOREIGN = {
    CZ: [
        [
            'uk',
            0.6
        ],
        [
            'sk',
            0.13
        ],
        [
            'ru',
            0.07
        ],
        [
            'vi',
            0.06
        ],
        [
            'en',
            0.05
        ],
        [
            'ro',
            0.04
        ],
        [
            'rom',
            0.03
        ],
        [
            'bg',
            0.02
        ]
    ],
    PL: [
        [
            'uk',
            0.68
        ],
        [
            'be',
            0.12
        ],
        [
            'ru',
            0.08
        ],
        [
            'cs',
            0.05
        ],
        [
            'en',
            0.04
        ],
        [
            'ka',
            0.03
        ]
    ]
};
export function foreignShare(topic) {
    if (topic === '1101') return 0.9;
    if (topic === '1102') return 0.75;
    return 0.045;
}
/** More of some topics in some months, January first. */ const SEASONS = {
    '0102': [
        1.8,
        1.7,
        1.2,
        0.8,
        0.6,
        0.6,
        0.6,
        0.6,
        0.8,
        1,
        1.4,
        1.7
    ],
    '0105': [
        1.3,
        1.3,
        1.3,
        1.4,
        1.2,
        0.8,
        0.7,
        0.7,
        0.8,
        0.9,
        1.1,
        1.1
    ],
    '0601': [
        1.1,
        1,
        0.9,
        0.9,
        0.9,
        0.9,
        1,
        1,
        1,
        1,
        1.2,
        1.7
    ],
    '0802': [
        1,
        1.1,
        1.1,
        1,
        1,
        1,
        0.3,
        0.4,
        1.3,
        1.4,
        1.4,
        1.1
    ],
    '0803': [
        1,
        1,
        1,
        1,
        0.9,
        0.9,
        0.9,
        1.6,
        1.6,
        1,
        1,
        1.1
    ],
    '1201': [
        1.1,
        1.1,
        1,
        0.9,
        0.9,
        0.9,
        0.9,
        1,
        1,
        1,
        1.2,
        1.5
    ]
};
/** At the branch in the housing estate more is asked about the old and the young, less about debts. */ const BRANCH = {
    '02': 0.6,
    '06': 1.7,
    '08': 1.35,
    '11': 1.2
};
export function topicShare(topic, profile, country, month, branch) {
    const season = SEASONS[topic]?.[month - 1] ?? 1;
    return profile.shares[country] * season * (branch ? BRANCH[topic.slice(0, 2)] ?? 1 : 1);
}

//# sourceMappingURL=shares.js.map