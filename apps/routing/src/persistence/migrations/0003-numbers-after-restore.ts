import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An operator who goes on after a restored backup moves `outbox_partition.last_number` behind what the topic holds. Routing numbers in its
 * own append, from `owner.public_no`: it follows, and `seq` with it, so that an owner which runs meanwhile is refused its next append and
 * reads the row anew, instead of giving numbers that readers have had.
 */
export class NumbersAfterRestore implements MigrationInterface {
  readonly name = 'Routing0003NumbersAfterRestore1763800000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION owner_follows_numbers() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE owner SET public_no = NEW.last_number, seq = seq + 1
        WHERE partition = NEW.partition AND public_no < NEW.last_number;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER owner_follows_numbers AFTER UPDATE OF last_number ON outbox_partition
      FOR EACH ROW WHEN (NEW.last_number > OLD.last_number) EXECUTE FUNCTION owner_follows_numbers()`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
