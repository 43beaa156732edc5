import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Site } from '../../domain/catalogue';

@Entity('sites')
export class SiteRow implements Site {
  @PrimaryColumn('text') workspace!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') key!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('text', { name: 'fallback_number', nullable: true }) fallbackNumber!: string | null;
  @Column('text', { name: 'whatsapp_number', nullable: true }) whatsappNumber!: string | null;
  @Column('boolean') active!: boolean;
  @Column('integer') version!: number;
}
