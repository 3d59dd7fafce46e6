import { randomUUID } from 'node:crypto';
import type {
  Consultation,
  SaveConsultationInput,
} from '@okenko/shared/consultations/consultations.contract';
import type { Who } from '../product/people.ts';
import type { Product } from '../product/product.ts';

export type Contact = Partial<SaveConsultationInput>;

/** A contact that was recorded and closed before the journey begins. */
export async function aClosedContact(
  product: Product,
  contact: Contact,
  who: Who = 'desk',
): Promise<Consultation> {
  const client = await product.as(who);
  const id = randomUUID();
  const open = await client.put<Consultation>(`/api/consultations/${id}`, {
    topics: ['0201'],
    ...contact,
    revision: 0,
  });
  return client.post<Consultation>(`/api/consultations/${id}/close`, { revision: open.revision });
}

/** A few contacts, so that lists are not empty. */
export async function aFewContacts(product: Product): Promise<void> {
  await aClosedContact(product, { channel: 'walk_in', note: 'Přišla s výpovědí z nájmu.' });
  await aClosedContact(product, {
    channel: 'phone_in',
    topics: ['0503', '0901'],
    outcome: 'referred',
    risk: 'attention',
  });
  await aClosedContact(
    product,
    { channel: 'email', area: 'poruba', note: 'Žádost o příspěvek na péči.', risk: 'urgent' },
    'desk2',
  );
}
