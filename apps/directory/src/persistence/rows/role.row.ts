import type { BilingualText, Office } from '@sambung/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../domain/employee';

@Entity('roles')
export class RoleRow implements Role {
  @PrimaryColumn('text') workspace!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') office!: Office;
  @Column('jsonb') name!: BilingualText;
  @Column('integer') version!: number;
}
