/** All texts of one language, loaded together when the language is chosen. */
import common from './locales/en/common.json' with { type: 'json' };
import terms from './locales/en/terms.json' with { type: 'json' };
import problems from './locales/en/problems.json' with { type: 'json' };
import auth from './locales/en/auth.json' with { type: 'json' };
import account from './locales/en/account.json' with { type: 'json' };
import home from './locales/en/home.json' with { type: 'json' };
import towns from './locales/en/towns.json' with { type: 'json' };
import offices from './locales/en/offices.json' with { type: 'json' };
import users from './locales/en/users.json' with { type: 'json' };
import codelists from './locales/en/codelists.json' with { type: 'json' };
import audit from './locales/en/audit.json' with { type: 'json' };
import consultations from './locales/en/consultations.json' with { type: 'json' };
import desk from './locales/en/desk.json' with { type: 'json' };

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
