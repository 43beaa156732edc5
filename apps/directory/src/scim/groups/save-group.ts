import { isDeepStrictEqual } from 'node:util';
import type { Office } from '@sambung/contracts';
import type { Change } from '../../change/change';
import { requireKnown } from '../../change/require-known';
import { slug } from '../../domain/slug';
import type { Team } from '../../domain/catalogue';
import type { Employee } from '../../domain/employee';
import { lockEmployees } from '../../persistence/lock-employees';
import { TeamRow } from '../../persistence/rows';
import { updateEmployee } from '../../persistence/update-employee';
import { SAMBUNG_GROUP } from '../schemas/group-schemas';
import { NotUnique, ValueInvalid } from '../scim.errors';
import { findByAnyName } from '../users/identity';

type Values = ReadonlyMap<string, unknown>;

const LONGEST_NAME = 200;
/** A key takes no more than 64 letters, with a number behind it where another team has it. */
const LONGEST_STEM = 58;

/** The team that a client wishes for. A name said anew is the name in both languages. Throws ValueInvalid, NotUnique, NamesUnknown. */
export async function considerTeam(change: Change, team: Team, before: Values, after: Values): Promise<Team> {
  const name = after.get('displayName') as string | undefined;
  if (name === undefined || name.length > LONGEST_NAME)
    throw new ValueInvalid(`“displayName” is missing or longer than ${LONGEST_NAME} characters.`);
  const isRenamed = before.get('displayName') !== name;
  if (isRenamed) await refuseTakenName(change, team.id, name);
  const managerSaid = after.get(`${SAMBUNG_GROUP}:manager`) as string | undefined;
  return {
    ...team,
    ...(isRenamed && { name: { id: name, en: name } }),
    office: officeIn(after) ?? team.office,
    managerId: managerSaid === undefined ? null : await managerCalled(change, managerSaid),
  };
}

function officeIn(after: Values): Office | undefined {
  const said = (after.get(`${SAMBUNG_GROUP}:office`) as string | undefined)?.toLowerCase();
  if (said !== undefined && said !== 'front' && said !== 'back')
    throw new ValueInvalid(`“${said}” in office is neither front nor back.`);
  return said;
}

async function managerCalled(change: Change, said: string): Promise<string> {
  const [id] = await findByAnyName(change.manager, change.workspace, said);
  if (id === undefined)
    throw new ValueInvalid(`Nobody here goes by “${said}”, who is said to manage the team. Create that User first.`);
  return id;
}

async function refuseTakenName({ manager, workspace }: Change, exceptId: string, name: string): Promise<void> {
  const taken = await manager.query<unknown[]>(
    `select 1 from teams where workspace = $1 and id <> $2 and active and scim_fold($3) in (scim_fold(name->>'en'), scim_fold(name->>'id'))`,
    [workspace, exceptId, name],
  );
  if (taken.length > 0)
    throw new NotUnique(
      `Another team is called “${name}”, in whatever letter case. Find it by displayName, or choose another name.`,
    );
}

/** A key for a new team out of its name; names without a letter of the alphabet become `team`. */
export async function freeKey({ manager, workspace }: Change, name: string): Promise<string> {
  const stem = (slug(name) ?? 'team').slice(0, LONGEST_STEM).replace(/-+$/, '');
  const rows = await manager.findBy(TeamRow, { workspace });
  const taken = new Set(rows.map(({ key }) => key));
  let key = stem;
  for (let number = 2; taken.has(key); number++) key = `${stem}-${number}`;
  return key;
}

/** Who is in the team from now on, and who no longer. Somebody is in one team: whoever joins this one leaves theirs. */
export async function moveMembers(change: Change, teamId: string, before: Values, after: Values): Promise<void> {
  const [were, are] = [idsIn(before), idsIn(after)];
  const [wereHere, stay] = [new Set(were), new Set(are)];
  const joining = are.filter((id) => !wereHere.has(id));
  await requireKnown(
    change,
    joining.map((value, index) => ({ kind: 'people', value, path: `members.${index}.value` })),
  );
  const leaving = were.filter((id) => !stay.has(id));
  await move(change, joining, () => teamId);
  await move(change, leaving, (employee) => (employee.teamId === teamId ? null : employee.teamId));
}

async function move(
  change: Change,
  ids: readonly string[],
  teamOf: (employee: Employee) => string | null,
): Promise<void> {
  const people = await lockEmployees(change.manager, change.workspace, ids);
  const moved = people
    .map((employee) => ({ ...employee, teamId: teamOf(employee) }))
    .filter((employee, index) => !isDeepStrictEqual(employee, people[index]))
    .map((employee) => ({ ...employee, version: employee.version + 1 }));
  for (const employee of moved) await updateEmployee(change.manager, change.workspace, employee);
  await change.employeesChanged(moved);
}

function idsIn(values: Values): string[] {
  const members = (values.get('members') ?? []) as readonly { readonly value?: string }[];
  return [...new Set(members.flatMap(({ value }) => value ?? []))];
}

export async function saveExternalId(
  { manager, workspace }: Change,
  teamId: string,
  externalId: string | undefined,
): Promise<void> {
  await manager.query(
    `insert into scim_groups (workspace, team_id, external_id) values ($1, $2, $3)
     on conflict (workspace, team_id) do update set external_id = excluded.external_id`,
    [workspace, teamId, externalId ?? null],
  );
}
