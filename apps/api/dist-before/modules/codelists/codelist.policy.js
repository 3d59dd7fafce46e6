import { codelists } from '@okenko/shared/codelists/codelists.contract';
/**
 * What stands against saving an entry: lists with a meaning in code take no new entries, and topics have two levels.
 * @param current the entry as it stands, or null for a new one
 * @param parent the entry named as parent, or null when there is none of that code
 * @param hasChildren whether other entries name this one as their parent
 */ export function objections(list, current, input, parent, hasChildren) {
    const found = [];
    if (current === null && codelists[list].fixed) found.push({
        path: 'code',
        code: 'list_fixed'
    });
    if (input.parent === null) return found;
    if (list !== 'topics') found.push({
        path: 'parent',
        code: 'list_flat'
    });
    else if (parent === null || parent.parent !== null || hasChildren) found.push({
        path: 'parent',
        code: 'parent_wrong'
    });
    return found;
}

//# sourceMappingURL=codelist.policy.js.map