import type { Town } from '@okenko/shared/towns/towns.contract';

export function aTown(changes: Partial<Town> = {}): Town {
  return {
    id: '01900000-0000-7000-8000-0000000000c1',
    name: 'Lipová',
    country: 'CZ',
    languages: ['cs', 'pl', 'en'],
    defaultLanguage: 'cs',
    contactPrefix: 'LIP',
    website: 'https://lipova.example',
    email: '',
    phone: '',
    idleLockMinutes: 10,
    revision: 1,
    hasCrest: false,
    crestVersion: 0,
    ...changes,
  };
}
