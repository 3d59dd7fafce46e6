export function toEntry(entity) {
    return {
        code: entity.code,
        labels: entity.labels,
        parent: entity.parent,
        position: entity.position,
        sensitive: entity.sensitive,
        keywords: entity.keywords,
        retired: entity.retired,
        group: entity.group,
        revision: entity.revision
    };
}

//# sourceMappingURL=codelist.mapper.js.map