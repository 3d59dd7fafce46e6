import { AREA_OUTSIDE, AREA_UNKNOWN } from '@okenko/shared/common/contact-fields';
/** What an office's defaults become when the town has retired the code they name: nothing, never a refusal. */ function usable(code, known) {
    return code !== null && known.get(code)?.retired === false ? code : null;
}
/**
 * A new record: what was sent, the office's defaults for the rest. Orientation and empty contacts take no topic,
 * nothing provided and no outcome from the defaults, since nothing was counselled.
 */ export function newContent(input, office, known, viewerId, now) {
    const { defaults } = office;
    const counselling = (input.kind ?? 'consultation') === 'consultation';
    const { revision: _revision, officeId: _office, riskNote: _riskNote, ...sent } = input;
    const base = {
        kind: 'consultation',
        emptyReason: null,
        channel: defaults.channel,
        inquirer: defaults.inquirer,
        subject: defaults.subject,
        topics: [],
        area: defaults.area === AREA_OUTSIDE ? AREA_OUTSIDE : usable(defaults.area, known.areas) ?? AREA_UNKNOWN,
        ageBand: defaults.ageBand,
        sex: null,
        targetGroups: [],
        language: usable(defaults.language, known.languages),
        interpreting: false,
        fundingProject: usable(defaults.fundingProject, known.fundingProjects),
        level: defaults.level,
        provided: counselling ? defaults.provided.filter((code)=>usable(code, known.provided) !== null) : [],
        contactsHanded: [],
        outcome: counselling ? usable(defaults.outcome, known.outcomes) : null,
        risk: 'none',
        riskActions: [],
        note: '',
        workerId: viewerId,
        startedAt: now.toISOString(),
        durationMinutes: null,
        durationReason: null
    };
    return {
        ...base,
        ...present(sent)
    };
}
/** The fields that were sent: a field left out keeps what stands. */ export function present(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value])=>value !== undefined));
}

//# sourceMappingURL=new-content.js.map