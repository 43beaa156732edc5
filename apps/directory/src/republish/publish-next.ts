import { MoreThan, type EntityTarget, type FindOptionsOrder, type FindOptionsWhere } from 'typeorm';
import type { Change } from '../change/change';
import { apiKeyState } from '../issue-api-key/api-keys';
import { lockNextDevices } from '../persistence/devices/devices';
import { lockNextEmployees } from '../persistence/lock-next-employees';
import { ApiKeyRow, ReasonRow, SiteRow, TeamRow } from '../persistence/rows';
import { deviceState } from '../sign-in-devices/device-views';

const CHUNK = 500;

/** In this order, so that what a record points to comes before it. */
const KINDS = ['workspace', 'sites', 'teams', 'employees', 'reasons', 'api-keys', 'devices'] as const;
export type Kind = (typeof KINDS)[number];
export const FIRST_KIND: Kind = KINDS[0];

/** Publishes the next subjects of a kind, in the order of their ids. Returns where to go on; undefined at the end. */
export async function publishNext(
  change: Change,
  kind: Kind,
  after: string,
): Promise<{ kind: Kind; after: string } | undefined> {
  const ids = await publish[kind](change, after);
  const last = ids.at(-1);
  if (last !== undefined && ids.length === CHUNK) return { kind, after: last };
  const next = KINDS[KINDS.indexOf(kind) + 1];
  return next && { kind: next, after: '' };
}

type Publish = (change: Change, after: string) => Promise<string[]>;

const publish: Readonly<Record<Kind, Publish>> = {
  workspace: async (change) => {
    await change.settingsChanged(change.settings);
    return [];
  },
  sites: async (change, after) => {
    const rows = await lockNext(change, SiteRow, after);
    await change.sitesChanged(rows);
    return rows.map(({ id }) => id);
  },
  teams: async (change, after) => {
    const rows = await lockNext(change, TeamRow, after);
    await change.teamsChanged(rows);
    return rows.map(({ id }) => id);
  },
  employees: async (change, after) => {
    const people = await lockNextEmployees(change.manager, change.workspace, { after, limit: CHUNK });
    await change.employeesChanged(people);
    return people.map(({ id }) => id);
  },
  reasons: async (change, after) => {
    const rows = await lockNext(change, ReasonRow, after);
    await change.reasonsChanged(rows);
    return rows.map(({ id }) => id);
  },
  'api-keys': async (change, after) => {
    const rows = await lockNext(change, ApiKeyRow, after);
    await change.apiKeysChanged(rows.map(apiKeyState));
    return rows.map(({ id }) => id);
  },
  devices: async (change, after) => {
    const devices = await lockNextDevices(change.manager, change.workspace, { after, limit: CHUNK });
    await change.apiKeysChanged(devices.map(deviceState));
    return devices.map(({ id }) => id);
  },
};

function lockNext<Row extends { workspace: string; id: string }>(
  { manager, workspace }: Change,
  type: EntityTarget<Row>,
  after: string,
): Promise<Row[]> {
  return manager.find(type, {
    where: { workspace, id: MoreThan(after) } as unknown as FindOptionsWhere<Row>,
    order: { id: 'asc' } as FindOptionsOrder<Row>,
    take: CHUNK,
    lock: { mode: 'pessimistic_write' },
  });
}
