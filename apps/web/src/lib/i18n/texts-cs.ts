/** All texts of one language, loaded together when the language is chosen. */
import common from './locales/cs/common.json' with { type: 'json' };
import terms from './locales/cs/terms.json' with { type: 'json' };
import problems from './locales/cs/problems.json' with { type: 'json' };
import auth from './locales/cs/auth.json' with { type: 'json' };
import account from './locales/cs/account.json' with { type: 'json' };
import home from './locales/cs/home.json' with { type: 'json' };
import towns from './locales/cs/towns.json' with { type: 'json' };
import offices from './locales/cs/offices.json' with { type: 'json' };
import users from './locales/cs/users.json' with { type: 'json' };
import codelists from './locales/cs/codelists.json' with { type: 'json' };
import audit from './locales/cs/audit.json' with { type: 'json' };
import consultations from './locales/cs/consultations.json' with { type: 'json' };
import desk from './locales/cs/desk.json' with { type: 'json' };

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
