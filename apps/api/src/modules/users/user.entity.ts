import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '@okenko/shared/access/roles';
import type { StaffLanguage } from '@okenko/shared/common/languages';
import type { Preferences } from '@okenko/shared/users/users.contract';

@Entity('users')
export class UserEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'town_id' }) townId: string;
  @Column('text') name: string;
  @Column('text', { name: 'search_name' }) searchName: string;
  @Column('text') email: string;
  @Column('text') language: StaffLanguage;
  @Column('text', { name: 'color_scheme' }) colorScheme: Preferences['colorScheme'];
  @Column('boolean', { name: 'single_keys' }) singleKeys: boolean;
  @Column('text', { array: true }) roles: Role[];
  @Column('boolean') active: boolean;
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash: string | null;
  @Column('boolean', { name: 'must_change_password' }) mustChangePassword: boolean;
  @Column('timestamptz', { name: 'password_expires_at', nullable: true }) passwordExpiresAt: Date | null;
  @Column('timestamptz', { name: 'last_sign_in_at', nullable: true }) lastSignInAt: Date | null;
  @Column('integer') revision: number;
}

@Entity('user_offices')
export class UserOfficeEntity {
  @Column('uuid', { name: 'town_id' }) townId: string;
  @PrimaryColumn('uuid', { name: 'user_id' }) userId: string;
  @PrimaryColumn('uuid', { name: 'office_id' }) officeId: string;
}
