import { expect } from '@playwright/test';
import type {
  Consultation,
  ConsultationPage,
  DaySummary,
} from '@okenko/shared/consultations/consultations.contract';
import type { Who } from '../product/people.ts';
import type { Product } from '../product/product.ts';

/** What lies on the server, seen through the API by somebody who may. */
export class Records {
  private readonly product: Product;
  private readonly who: Who;

  constructor(product: Product, who: Who = 'desk') {
    this.product = product;
    this.who = who;
  }

  async closed(): Promise<Consultation[]> {
    const client = await this.product.as(this.who);
    const { items } = await client.get<ConsultationPage>('/api/consultations?limit=100');
    return await Promise.all(
      items.map(({ id }) => client.get<Consultation>(`/api/consultations/${id}`)),
    ).then((all) => all.filter(({ state }) => state === 'closed'));
  }

  async open(): Promise<Consultation[]> {
    const client = await this.product.as(this.who);
    return (await client.get<{ items: Consultation[] }>('/api/consultations/open')).items;
  }

  async day(): Promise<DaySummary> {
    return (await this.product.as(this.who)).get<DaySummary>('/api/consultations/day');
  }

  /** Waits for the one record that is new since `before`, closed. */
  async newlyClosed(before: readonly Consultation[]): Promise<Consultation> {
    const known = new Set(before.map(({ id }) => id));
    let fresh: Consultation[] = [];
    await expect
      .poll(async () => {
        fresh = (await this.closed()).filter(({ id }) => !known.has(id));
        return fresh.length;
      }, 'records closed on the server')
      .toBe(1);
    return fresh[0] as Consultation;
  }

  /** Waits until exactly one contact is open and its note says this. */
  async openNote(text: string): Promise<Consultation> {
    await expect
      .poll(async () => (await this.open()).map(({ note }) => note), 'open notes on the server')
      .toEqual([text]);
    return (await this.open())[0] as Consultation;
  }
}
