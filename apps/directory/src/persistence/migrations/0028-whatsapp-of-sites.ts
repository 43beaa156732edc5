import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where contacts write to the company by WhatsApp. */
export class WhatsappOfSites implements MigrationInterface {
  readonly name = 'Directory0028WhatsappOfSites1763700000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table sites add column whatsapp_number text');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
