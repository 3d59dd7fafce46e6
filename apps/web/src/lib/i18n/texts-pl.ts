/** All texts of one language, loaded together when the language is chosen. */
import common from './locales/pl/common.json' with { type: 'json' };
import terms from './locales/pl/terms.json' with { type: 'json' };
import problems from './locales/pl/problems.json' with { type: 'json' };
import auth from './locales/pl/auth.json' with { type: 'json' };
import account from './locales/pl/account.json' with { type: 'json' };
import home from './locales/pl/home.json' with { type: 'json' };
import towns from './locales/pl/towns.json' with { type: 'json' };
import offices from './locales/pl/offices.json' with { type: 'json' };
import users from './locales/pl/users.json' with { type: 'json' };
import codelists from './locales/pl/codelists.json' with { type: 'json' };
import audit from './locales/pl/audit.json' with { type: 'json' };
import consultations from './locales/pl/consultations.json' with { type: 'json' };
import desk from './locales/pl/desk.json' with { type: 'json' };

export const texts = {
  common,
  terms,
  problems,
  auth,
  account,
  home,
  towns,
  offices,
  users,
  codelists,
  audit,
  consultations,
  desk,
};
