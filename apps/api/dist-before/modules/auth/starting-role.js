import { roles } from '@okenko/shared/access/roles';
import { worksInOffice } from '@okenko/shared/access/roles';
/** What a person with several roles starts the day as: the one closest to the counter. */ export function startingRole(held) {
    const first = roles.find((role)=>held.includes(role));
    if (first === undefined) throw new Error('An account without a role.');
    return first;
}
/** The office a role starts in, or null for work without one. */ export function startingOffice(role, officeIds) {
    return worksInOffice(role) ? officeIds[0] ?? null : null;
}

//# sourceMappingURL=starting-role.js.map