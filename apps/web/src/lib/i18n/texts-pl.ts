/** What the desk and the way to it need. */
import common from './locales/pl/common.json' with { type: 'json' };
import terms from './locales/pl/terms.json' with { type: 'json' };
import problems from './locales/pl/problems.json' with { type: 'json' };
import auth from './locales/pl/auth.json' with { type: 'json' };
import consultations from './locales/pl/consultations.json' with { type: 'json' };
import desk from './locales/pl/desk.json' with { type: 'json' };

export const texts = { common, terms, problems, auth, consultations, desk };
