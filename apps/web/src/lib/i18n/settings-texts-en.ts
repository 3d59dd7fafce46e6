/** Texts of the settings, the account and the log: fetched with their pages. */
import account from './locales/en/account.json' with { type: 'json' };
import home from './locales/en/home.json' with { type: 'json' };
import towns from './locales/en/towns.json' with { type: 'json' };
import offices from './locales/en/offices.json' with { type: 'json' };
import users from './locales/en/users.json' with { type: 'json' };
import codelists from './locales/en/codelists.json' with { type: 'json' };
import audit from './locales/en/audit.json' with { type: 'json' };

export const texts = { account, home, towns, offices, users, codelists, audit };
