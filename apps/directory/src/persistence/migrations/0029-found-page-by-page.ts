import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept of one person in the order in which their export tells it: a page of it is found, not sorted out of all of it. */
export class FoundPageByPage implements MigrationInterface {
  readonly name = 'Directory0029FoundPageByPage1763700000029';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of INDEXES) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const INDEXES = [
  'create index skill_assessments_in_order on skill_assessments (workspace, employee_id, id)',
  'create index self_assessments_in_order on self_assessments (workspace, employee_id, id)',
  'create index rota_shifts_in_order on rota_shifts (workspace, employee_id, date, rota_id)',
  'create index import_differences_in_order on import_differences (workspace, employee_id, import_id, number)',
  'create index delegations_held_in_order on delegations (workspace, to_id, what collate "C", given_by)',
  // With the columns of the ones before in front: those are not needed beside them.
  'drop index policy_acknowledgements_of_employee',
  'create index policy_acknowledgements_of_employee on policy_acknowledgements (workspace, employee_id, policy_id, version)',
  'drop index delegations_by_giver',
  'create index delegations_by_giver on delegations (workspace, from_id, to_id, what collate "C", given_by) where from_id is not null',
];
