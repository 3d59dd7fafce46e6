import { drafts, leftTexts, setAside } from '../desk-drafts.js';
import { DraftDatabase } from '../draft-database.js';

/** Leaves nothing of one test's drafts to the next. */
export async function forgetDrafts(userId: string): Promise<void> {
  setAside.forget();
  await drafts.stop();
  leftTexts.forget();
  const database = new DraftDatabase();
  for (const { id } of await database.of(userId)) await database.delete(id);
  await database.close();
}
