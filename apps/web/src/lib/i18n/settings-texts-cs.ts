/** Texts of the settings, the account and the log: fetched with their pages. */
import account from './locales/cs/account.json' with { type: 'json' };
import home from './locales/cs/home.json' with { type: 'json' };
import towns from './locales/cs/towns.json' with { type: 'json' };
import offices from './locales/cs/offices.json' with { type: 'json' };
import users from './locales/cs/users.json' with { type: 'json' };
import codelists from './locales/cs/codelists.json' with { type: 'json' };
import audit from './locales/cs/audit.json' with { type: 'json' };

export const texts = { account, home, towns, offices, users, codelists, audit };
