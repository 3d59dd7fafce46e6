/** Texts of the settings, the account and the log: fetched with their pages. */
import account from './locales/pl/account.json' with { type: 'json' };
import home from './locales/pl/home.json' with { type: 'json' };
import towns from './locales/pl/towns.json' with { type: 'json' };
import offices from './locales/pl/offices.json' with { type: 'json' };
import users from './locales/pl/users.json' with { type: 'json' };
import codelists from './locales/pl/codelists.json' with { type: 'json' };
import audit from './locales/pl/audit.json' with { type: 'json' };

export const texts = { account, home, towns, offices, users, codelists, audit };
