import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OfficeDefaults, OpeningSpan } from '@okenko/shared/offices/offices.contract';

@Entity('offices')
export class OfficeEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'town_id' }) townId: string;
  @Column('text') name: string;
  @Column('text') address: string;
  @Column('text') phone: string;
  @Column('text') email: string;
  @Column('text', { name: 'time_zone' }) timeZone: string;
  @Column('jsonb') hours: OpeningSpan[];
  @Column('jsonb') defaults: OfficeDefaults;
  @Column('text', { name: 'quick_topics', array: true }) quickTopics: string[];
  @Column('boolean') closed: boolean;
  /** Null while it is open, and where nobody noted when it was closed. */
  @Column('timestamptz', { name: 'closed_at' }) closedAt: Date | null;
  @Column('integer') revision: number;
}
