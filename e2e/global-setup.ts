import { KEY_VARIABLE, TEMPLATE_VARIABLE } from './product/product.ts';
import { makeTemplate } from './product/template.ts';

/** Before all journeys: the template that their databases are copied from. After them it goes. */
export default async function setup(): Promise<() => Promise<void>> {
  const template = await makeTemplate();
  process.env[TEMPLATE_VARIABLE] = template.database;
  process.env[KEY_VARIABLE] = template.masterKeyFile;
  return template.drop;
}
