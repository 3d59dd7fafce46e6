const NONE = {
    risk: 'none',
    riskActions: [],
    riskNote: ''
};
/** Danger turns up where nobody looks for it. */ const UNEXPECTED = 0.003;
const DEGREES = [
    [
        'attention',
        0.7
    ],
    [
        'urgent',
        0.25
    ],
    [
        'emergency',
        0.05
    ]
];
const NOTED = {
    attention: 0.5,
    urgent: 0.9,
    emergency: 1
};
/** What a contact's danger was, and what was done about it at once. */ export function dangerOf(dice, subject, profile, writer) {
    // A professional asks about the procedure, not out of a danger of the moment.
    const share = subject.voice === 'professional' ? profile.risk / 5 : profile.risk + UNEXPECTED;
    if (!dice.chance(share)) return NONE;
    const risk = dice.weighted(DEGREES);
    return {
        risk,
        riskActions: actionsOf(dice, risk, subject.topic),
        riskNote: dice.chance(NOTED[risk]) ? writer.riskNote(dice, subject) : ''
    };
}
function actionsOf(dice, risk, topic) {
    if (risk === 'attention') return dice.chance(0.3) ? [
        'colleague_consulted'
    ] : [];
    if (risk === 'emergency') return [
        'emergency_services_called',
        'accompanied'
    ];
    if (topic === '0403') return [
        'child_protection_informed',
        'colleague_consulted'
    ];
    if (topic.startsWith('05')) return [
        'crisis_team_called',
        dice.pick([
            'accompanied',
            'colleague_consulted'
        ])
    ];
    if (topic.startsWith('04') || topic.startsWith('01')) return [
        'safe_place_arranged'
    ];
    return [
        dice.pick([
            'accompanied',
            'colleague_consulted'
        ])
    ];
}

//# sourceMappingURL=risk.js.map