import { v7 } from 'uuid';
import { newAccount } from '../new-account.js';
import { firstOffice, FIRST_DEFAULTS, insertEntries, newOffice, newTown } from '../new-town.js';
const CREST = {
    name: 'demo-crest',
    text: `UPDATE towns SET crest = $2, crest_type = 'image/png', crest_version = 1 WHERE id = $1`
};
const AREAS = {
    name: 'demo-areas',
    text: `INSERT INTO areas (town_id, code, name, inhabitants, figure_year, position)
         SELECT $1, a.code, a.name, a.inhabitants, $2, a.position
         FROM jsonb_to_recordset($3) AS a(code text, name text, inhabitants int, position int)`
};
/** Makes a town of the demo with offices, areas and accounts; contacts come after. */ export async function placeTown(store, tx, town, passwordHash) {
    const [main, ...others] = town.offices;
    if (main === undefined) throw new Error(`${town.name} has no office.`);
    await newTown(store, tx, {
        id: town.id,
        officeId: main.id,
        name: town.name,
        country: town.country,
        town: town.town,
        office: officeOf(main, town.language)
    });
    for (const office of others)await newOffice(store, tx, town.id, {
        ...firstOffice(town.country),
        ...officeOf(office, town.language)
    }, office.id);
    await store.database.run(tx, CREST, [
        town.id,
        town.crest
    ]);
    const areas = town.areas.map((area, place)=>({
            ...area,
            position: place + 1
        }));
    await store.database.run(tx, AREAS, [
        town.id,
        town.figureYear,
        JSON.stringify(areas)
    ]);
    const projects = town.fundingProjects.map((project)=>({
            ...project,
            parent: null,
            sensitive: false,
            group: null
        }));
    await insertEntries(store, tx, town.id, 'funding-projects', projects);
    return placePeople(store, tx, town, passwordHash);
}
function officeOf({ name, address, phone, email, hours, quickTopics, fundingProject }, language) {
    return {
        name,
        address,
        phone,
        email,
        hours,
        quickTopics,
        defaults: {
            ...FIRST_DEFAULTS,
            language,
            fundingProject
        }
    };
}
async function placePeople(store, tx, town, passwordHash) {
    const people = {};
    for (const { key, name, email, roles, offices } of town.users){
        const id = v7();
        people[key] = id;
        const officeIds = town.offices.filter((office)=>offices.includes(office.key)).map((office)=>office.id);
        await newAccount(store, tx, {
            id,
            townId: town.id,
            name,
            email,
            language: town.language,
            roles,
            officeIds,
            passwordHash,
            mustChangePassword: false
        });
    }
    return people;
}

//# sourceMappingURL=place-town.js.map