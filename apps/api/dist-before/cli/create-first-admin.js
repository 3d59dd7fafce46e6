import { readConfig } from '../platform/config/config.js';
import { ask, readArguments } from './ask.js';
import { command } from './command.js';
import { newTownWithAdmin } from './new-town-with-admin.js';
import { withStore } from './store.js';
/** Any number, the same for every process: two starts at once make one administrator. */ const ONE_AT_A_TIME = {
    name: 'first-admin-lock',
    text: 'SELECT pg_advisory_xact_lock(714027002)::text'
};
const ANYBODY = {
    name: 'first-admin-anybody',
    text: 'SELECT FROM users LIMIT 1'
};
const READY = {
    text: 'There are accounts already; nothing was changed.'
};
/** Makes a town and its administrator where nobody has an account yet. Does nothing when somebody has. */ await command(()=>{
    const config = readConfig(process.env);
    return withStore(config.databaseUrl, async (store)=>{
        if ((await store.database.read(ANYBODY, [])).length > 0) return READY;
        const wish = await askForTown();
        return store.database.transaction(async (tx)=>{
            await store.database.run(tx, ONE_AT_A_TIME, []);
            if ((await store.database.run(tx, ANYBODY, [])).length > 0) return READY;
            return {
                text: await newTownWithAdmin(store, tx, wish)
            };
        });
    });
});
async function askForTown() {
    const given = readArguments([
        'email',
        'town',
        'country'
    ]);
    const env = process.env;
    const country = await ask('Country, CZ or PL', given.country ?? env['OKENKO_TOWN_COUNTRY'], 'CZ');
    const name = country === 'PL' ? 'Moje miasto' : 'Moje město';
    return {
        country: country,
        town: await ask('Name of the town', given.town ?? env['OKENKO_TOWN_NAME'], name),
        email: await ask('E-mail of its administrator', given.email ?? env['OKENKO_ADMIN_EMAIL'], 'admin@okenko.local')
    };
}

//# sourceMappingURL=create-first-admin.js.map