export function toUser(entity, officeIds) {
    return {
        id: entity.id,
        name: entity.name,
        email: entity.email,
        language: entity.language,
        roles: entity.roles,
        officeIds,
        active: entity.active,
        lastSignInAt: entity.lastSignInAt?.toISOString() ?? null,
        passwordSet: entity.passwordHash !== null,
        revision: entity.revision
    };
}
export function toPreferences(entity) {
    return {
        language: entity.language,
        colorScheme: entity.colorScheme,
        singleKeys: entity.singleKeys
    };
}

//# sourceMappingURL=user.mapper.js.map