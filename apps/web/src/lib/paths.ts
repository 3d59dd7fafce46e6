import type { CodelistName } from '@okenko/shared/codelists/codelists.contract';

/** Addresses of what is asked for before the screen is there, by those who ask early and by those who need it. */
export const paths = {
  me: '/api/auth/me',
  offices: '/api/offices',
  codelist: (name: CodelistName) => `/api/codelists/${name}`,
  openContacts: '/api/consultations/open',
} as const;
