/** What the desk and the way to it need. */
import common from './locales/en/common.json' with { type: 'json' };
import terms from './locales/en/terms.json' with { type: 'json' };
import problems from './locales/en/problems.json' with { type: 'json' };
import auth from './locales/en/auth.json' with { type: 'json' };
import consultations from './locales/en/consultations.json' with { type: 'json' };
import desk from './locales/en/desk.json' with { type: 'json' };

export const texts = { common, terms, problems, auth, consultations, desk };
