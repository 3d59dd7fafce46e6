import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('areas')
export class AreaEntity {
  @PrimaryColumn('uuid', { name: 'town_id' }) townId: string;
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
  @Column('integer', { nullable: true }) inhabitants: number | null;
  @Column('integer', { name: 'figure_year', nullable: true }) figureYear: number | null;
  @Column('integer') position: number;
  @Column('boolean') retired: boolean;
  @Column('integer') revision: number;
}
