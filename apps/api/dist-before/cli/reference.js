import { readFileSync } from 'node:fs';
import { channelGroups, codelistEntry, codelistNames, ostravaAreas } from '@okenko/shared/codelists/codelists.contract';
import { code } from '@okenko/shared/common/ids';
import { z } from 'zod';
/** An entry as a new town begins with it. Its place in the file is its order on the screen. */ const referenceEntry = codelistEntry.pick({
    labels: true,
    parent: true,
    sensitive: true,
    keywords: true
}).extend({
    code,
    group: z.enum([
        ...channelGroups,
        ...ostravaAreas
    ]).nullable()
}).strict();
/** The same distance from `src/cli` and from `dist/cli`. */ const FOLDER = new URL('../../../../seeds/reference/', import.meta.url);
/**
 * The code lists of `seeds/reference`, checked against the contract.
 * @throws Error naming the list and what is wrong with it
 */ export function loadReference() {
    return Object.fromEntries(codelistNames.map((name)=>[
            name,
            loadList(name)
        ]));
}
function loadList(name) {
    const parsed = z.array(referenceEntry).safeParse(JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')));
    if (!parsed.success) throw new Error(`seeds/reference/${name}.json: ${z.prettifyError(parsed.error)}`);
    const codes = new Set();
    for (const entry of parsed.data){
        if (codes.has(entry.code)) throw new Error(`seeds/reference/${name}.json: ${entry.code} stands twice.`);
        if (entry.parent !== null && !codes.has(entry.parent)) throw new Error(`seeds/reference/${name}.json: ${entry.code} stands before its parent.`);
        codes.add(entry.code);
    }
    return parsed.data;
}

//# sourceMappingURL=reference.js.map