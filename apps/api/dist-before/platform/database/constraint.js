import { QueryFailedError } from 'typeorm';
/** The name of the constraint or unique index that refused a statement, or null when something else went wrong. */ export function brokenConstraint(error) {
    const driver = error instanceof QueryFailedError ? error.driverError : error;
    const name = driver?.constraint;
    return typeof name === 'string' ? name : null;
}

//# sourceMappingURL=constraint.js.map