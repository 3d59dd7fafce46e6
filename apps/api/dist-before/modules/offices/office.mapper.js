export function toOffice(entity) {
    return {
        id: entity.id,
        name: entity.name,
        address: entity.address,
        phone: entity.phone,
        email: entity.email,
        timeZone: entity.timeZone,
        hours: entity.hours,
        defaults: entity.defaults,
        quickTopics: entity.quickTopics,
        closed: entity.closed,
        revision: entity.revision
    };
}
export function toArea(entity) {
    return {
        code: entity.code,
        name: entity.name,
        inhabitants: entity.inhabitants,
        figureYear: entity.figureYear,
        position: entity.position,
        retired: entity.retired,
        revision: entity.revision
    };
}

//# sourceMappingURL=office.mapper.js.map