/** What the desk and the way to it need. */
import common from './locales/cs/common.json' with { type: 'json' };
import terms from './locales/cs/terms.json' with { type: 'json' };
import problems from './locales/cs/problems.json' with { type: 'json' };
import auth from './locales/cs/auth.json' with { type: 'json' };
import consultations from './locales/cs/consultations.json' with { type: 'json' };
import desk from './locales/cs/desk.json' with { type: 'json' };

export const texts = { common, terms, problems, auth, consultations, desk };
