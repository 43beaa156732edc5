import type { EventBus } from '@sambung/event-bus';
import { Database, type Listen } from '@sambung/platform';
import { DirectoryUnderTest } from '../../../apps/directory/test/directory-under-test';
import { insertEmployee } from '../../../apps/directory/src/persistence/insert-employee';
import { updateEmployee } from '../../../apps/directory/src/persistence/update-employee';
import { ReasonRow, RoleRow } from '../../../apps/directory/src/persistence/rows';
import { SimulatedOutboxTable } from '../../../libs/outbox/test/simulated-outbox-table';
import { Dice } from '../../chaos/dice';
import { SimulatedDatabase } from '../front-desk/simulated-database';
import { statementsOfDirectory } from '../front-desk/statements';
import { theCompany } from '../people/human-resources';
import { DirectoryInstance } from '../services/directory-instance';
import { Tables } from '../storage/tables';
import { fairWeather, Line } from '../time/line';
import { Process, Steps } from '../time/steps';
import { foundCompany, reasonOf } from './found-company';
import { COLUMNS } from './statements-of-directory';
import { keptRows } from './kept-rows';

const WORKSPACE = 'toko';
const COMPANY = theCompany(WORKSPACE, 60);
const NOW = Date.now();
const ANY = '*';

type Step = (directory: DirectoryInstance) => Promise<unknown>;

const reason = (changes: object) => {
  const { id: _, steps, lastResort, ...rest } = reasonOf(COMPANY, { key: 'buy', holdSeconds: 30 });
  return { ...rest, plan: { steps, lastResort: { employeeId: lastResort } }, ...changes } as never;
};

const body = (name: string) => {
  const { id: _, version: __, active: ___, ...rest } = COMPANY.employees.find(({ id }) => id === 'sari') ?? never();
  return { ...rest, name, skills: [], languages: [{ language: 'id', level: 3 }] } as never;
};

/** What happens to the people of a company and to its plans, refusals included. */
const LIFE: readonly Step[] = [
  (directory) => directory.change.execute(WORKSPACE, 'sari', { name: 'Sari Dewi' }, ANY),
  (directory) => directory.change.execute(WORKSPACE, 'sari', { name: 'Sari Dewi' }, ANY),
  (directory) => directory.change.execute(WORKSPACE, 'sari', { name: 'Sari' }, '"1"'),
  (directory) => directory.change.execute(WORKSPACE, 'sari', { managerId: 'nobody', roles: ['pilot'] }, ANY),
  (directory) => directory.change.execute(WORKSPACE, 'maya', { managerId: 'sari' }, ANY),
  (directory) => directory.change.execute(WORKSPACE, 'tuti', { deputyId: 'maya' }, ANY),
  (directory) => directory.change.execute(WORKSPACE, 'budi', { deputyId: 'citra' }, ANY),
  (directory) => directory.leave.deactivate(WORKSPACE, 'budi'),
  (directory) => directory.leave.deactivate(WORKSPACE, 'budi'),
  (directory) => directory.leave.deactivate(WORKSPACE, 'tuti'),
  (directory) => directory.leave.reactivate(WORKSPACE, 'budi'),
  (directory) => directory.erase.execute(WORKSPACE, 'citra'),
  (directory) => directory.erase.execute(WORKSPACE, 'citra'),
  (directory) => directory.erase.execute(WORKSPACE, 'maya'),
  (directory) => directory.reasons.replace(WORKSPACE, 'reason-buy', reason({}), ANY),
  (directory) => directory.reasons.replace(WORKSPACE, 'reason-buy', reason({}), ANY),
  (directory) => directory.reasons.replace(WORKSPACE, 'reason-buy', reason({ key: 'unclear' }), ANY),
  (directory) => directory.reasons.replace(WORKSPACE, 'reason-none', reason({}), ANY),
  (directory) => directory.add.execute(WORKSPACE, body('Baru')),
  (directory) => directory.republish.now(WORKSPACE),
  ...Array.from({ length: 8 }, (): Step => (directory) => directory.republish.step()),
];

describe('the statements of the directory, as the seeded world understands them', () => {
  let directory: DirectoryUnderTest;
  let real: DirectoryInstance;
  let simulated: Simulation;
  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
    await foundOnPostgres(directory);
    simulated = new Simulation();
    real = instanceOn(directory.service.app.get(Database));
  });
  afterAll(async () => {
    await Promise.all([real.stop(), simulated.directory.stop()]);
    await directory.stop();
  });

  it('answer, say and leave behind the same as on PostgreSQL', async () => {
    for (const [place, step] of LIFE.entries()) {
      const answer = plain(await step(real).catch(wordsOf));
      expect({ place, answer: plain(await simulated.does(step)) }).toEqual({ place, answer });
      const said = (await directory.events(WORKSPACE)).map(({ name, subject, data }) => ({
        name,
        subject,
        data: data as unknown,
      }));
      expect({ place, said: plain(simulated.said()) }).toEqual({ place, said: plain(said) });
    }
    const people = await directory.service.dataSource.query<object[]>(
      `select ${COLUMNS.join(', ')} from employees where workspace = $1`,
      [WORKSPACE],
    );
    expect(sorted(simulated.rows('employees'))).toEqual(sorted(people));
    const reasons = await directory.service.dataSource.manager.findBy(ReasonRow, { workspace: WORKSPACE });
    expect(sorted(simulated.rows('ReasonRow'))).toEqual(sorted(reasons));
  });
});

/** The company of the seeded world; it came to life before, with its own catalogue. */
async function foundOnPostgres({ service: { dataSource } }: DirectoryUnderTest): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.query('insert into workspaces (workspace) values ($1)', [WORKSPACE]);
    const first = { workspace: WORKSPACE, version: 1 };
    for (const { key, office } of COMPANY.roles)
      await manager.insert(RoleRow, { key, office, name: { id: key, en: key }, ...first });
    // Whoever somebody points to has to be there first.
    for (const employee of COMPANY.employees)
      await insertEmployee(manager, WORKSPACE, { ...employee, managerId: null, deputyId: null });
    for (const employee of COMPANY.employees) await updateEmployee(manager, WORKSPACE, employee);
    for (const each of COMPANY.reasons) await manager.insert(ReasonRow, { ...reasonOf(COMPANY, each), ...first });
  });
}

function instanceOn(database: Database): DirectoryInstance {
  return new DirectoryInstance({
    ...{ database, outbox: new SimulatedOutboxTable(12), bus: {} as EventBus, clock: { now: () => NOW } },
    listen: { notify: () => undefined } as unknown as Listen,
  });
}

/** The simulated database, with nobody else in the world. */
class Simulation {
  private readonly steps = new Steps(new Dice(1), NOW + 60_000);
  private readonly outbox = new SimulatedOutboxTable(12);
  private readonly tables = new Tables(
    () => this.steps.now,
    (inMs, go) => this.steps.schedule(new Process('network'), 'looks', inMs, go),
  );
  readonly directory: DirectoryInstance;

  constructor() {
    const { steps, tables, outbox } = this;
    const line = new Line(new Process('directory'), steps, fairWeather(), new Dice(1), new Process('network'));
    foundCompany(tables, COMPANY);
    const database = new SimulatedDatabase({
      ...{ tables, line, statements: statementsOfDirectory(outbox), rows: keptRows, now: () => steps.now },
      ...{ told: () => undefined, unknown: never },
    });
    this.directory = instanceOn(database as unknown as Database);
  }

  async does(step: Step): Promise<unknown> {
    const doing = step(this.directory).catch(wordsOf);
    let over = false;
    void doing.then(() => (over = true));
    await this.steps.run(() => !over);
    return doing;
  }

  said(): object[] {
    const committed = this.outbox.rows.filter((row) => row.committed);
    return committed.map(({ event: { name, subject }, value }) => ({
      name,
      subject,
      data: JSON.parse(value) as unknown,
    }));
  }

  rows(table: string): object[] {
    return [...this.tables.committed(table).values()];
  }
}

function never(sql?: string): never {
  throw new Error(`There is no model of ${sql ?? 'this'}.`);
}

const wordsOf = (error: unknown): unknown => (error instanceof Error ? [error.name, error.message] : error);

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Whoever is hired gets an id of their own on either side. */
const plain = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value).replace(UUID, 'somebody new'));

const sorted = (rows: readonly object[]): unknown[] => rows.map((row) => JSON.stringify(plain(row), inOrder)).sort();

/** jsonb has an order of its own. */
const inOrder = (_name: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
