/** What the first town and its administrator are called, where nobody is at a terminal to say so. */
export interface FirstTown {
  country: string | undefined;
  town: string | undefined;
  email: string | undefined;
}

export function readFirstTown(env: NodeJS.ProcessEnv = process.env): FirstTown {
  return {
    country: env['OKENKO_TOWN_COUNTRY'],
    town: env['OKENKO_TOWN_NAME'],
    email: env['OKENKO_ADMIN_EMAIL'],
  };
}
