import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StaffLanguage } from '@okenko/shared/common/languages';

@Entity('towns')
export class TownEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') country: 'CZ' | 'PL';
  @Column('text', { array: true }) languages: StaffLanguage[];
  @Column('text', { name: 'default_language' }) defaultLanguage: StaffLanguage;
  @Column('text', { name: 'contact_prefix' }) contactPrefix: string;
  @Column('text') website: string;
  @Column('text') email: string;
  @Column('text') phone: string;
  @Column('integer', { name: 'idle_lock_minutes' }) idleLockMinutes: number;
  /** Loaded only where the picture itself is asked for. */
  @Column('bytea', { nullable: true, select: false }) crest: Buffer | null;
  @Column('text', { name: 'crest_type', nullable: true }) crestType: string | null;
  @Column('integer', { name: 'crest_version' }) crestVersion: number;
  @Column('integer') revision: number;
}
