import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CodelistName } from '@okenko/shared/codelists/codelists.contract';
import type { Labels } from '@okenko/shared/common/languages';

@Entity('codelist_entries')
export class CodelistEntryEntity {
  @PrimaryColumn('uuid', { name: 'town_id' }) townId: string;
  @PrimaryColumn('text') list: CodelistName;
  @PrimaryColumn('text') code: string;
  @Column('text', { nullable: true }) parent: string | null;
  @Column('jsonb') labels: Labels;
  @Column('integer') position: number;
  @Column('boolean') sensitive: boolean;
  @Column('text', { array: true }) keywords: string[];
  @Column('text', { name: 'group_name', nullable: true }) group: string | null;
  @Column('boolean') retired: boolean;
  @Column('integer') revision: number;
}
