import { readConfig } from '../platform/config/config.js';
import { ask, readArguments } from './ask.js';
import { command } from './command.js';
import { newTownWithAdmin } from './new-town-with-admin.js';
import { withStore } from './store.js';
/** Makes a further town in this installation, with an administrator of its own: `--town`, `--email`, `--country`. */ await command(async ()=>{
    const config = readConfig(process.env);
    const given = readArguments([
        'town',
        'email',
        'country'
    ]);
    const wish = {
        country: await ask('Country, CZ or PL', given.country, 'CZ'),
        town: await ask('Name of the town', given.town, ''),
        email: await ask('E-mail of its administrator', given.email, '')
    };
    return withStore(config.databaseUrl, (store)=>store.database.transaction(async (tx)=>({
                text: await newTownWithAdmin(store, tx, wish)
            })));
});

//# sourceMappingURL=create-town.js.map