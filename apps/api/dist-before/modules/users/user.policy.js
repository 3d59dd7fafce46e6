import { isDeepStrictEqual } from 'node:util';
import { rolesInConflict, worksInOffice } from '@okenko/shared/access/roles';
/**
 * What stands against saving an account: nobody gives a role to themselves or shuts themselves out, who runs the
 * system does not watch over it, and work at a desk needs an office.
 * @param current the account as it stands, or null for a new one
 */ export function objections(savedBy, current, input) {
    const found = [];
    const own = current?.id === savedBy;
    if (own && !isDeepStrictEqual(sorted(current.roles), sorted(input.roles))) found.push({
        path: 'roles',
        code: 'own_roles'
    });
    if (own && !input.active) found.push({
        path: 'active',
        code: 'own_account'
    });
    if (rolesInConflict(input.roles) !== null) found.push({
        path: 'roles',
        code: 'roles_in_conflict'
    });
    if (input.officeIds.length === 0 && input.roles.some(worksInOffice)) found.push({
        path: 'officeIds',
        code: 'office_needed'
    });
    return found;
}
function sorted(roles) {
    return [
        ...new Set(roles)
    ].sort();
}

//# sourceMappingURL=user.policy.js.map