import { allows } from '@okenko/shared/access/permissions';
import { roles } from '@okenko/shared/access/roles';
/** How something was refused: status and code. */ export function refusal({ status, problem }) {
    return [
        status,
        problem.code
    ];
}
/** Which fields were refused and why, as `path code`. */ export function fieldsOf({ problem }) {
    return (problem.fields ?? []).map(({ path, code })=>`${path} ${code}`);
}
/** Roles that do not hold a right. */ export function rolesWithout(permission) {
    return roles.filter((role)=>!allows(role, permission));
}

//# sourceMappingURL=answers.js.map