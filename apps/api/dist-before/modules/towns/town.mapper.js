export function toTown(entity) {
    return {
        id: entity.id,
        name: entity.name,
        country: entity.country,
        languages: entity.languages,
        defaultLanguage: entity.defaultLanguage,
        contactPrefix: entity.contactPrefix,
        website: entity.website,
        email: entity.email,
        phone: entity.phone,
        idleLockMinutes: entity.idleLockMinutes,
        revision: entity.revision,
        hasCrest: entity.crestType !== null,
        crestVersion: entity.crestVersion
    };
}

//# sourceMappingURL=town.mapper.js.map