import type { EventData } from '@sambung/contracts';
import type { NewEvent, Outbox } from '@sambung/outbox';
import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { reasonState, siteState, teamState, type Reason, type Site, type Team } from '../domain/catalogue';
import { stateOf, type Employee, type Role } from '../domain/employee';
import type { Observances } from '../domain/holidays/observed';
import { dayIn } from '../domain/skills/last-day';
import { endUncovered, findDelegatedTo } from '../persistence/delegations';
import { findObservances } from '../persistence/holidays/find-observances';
import { removeCodes } from '../persistence/devices/codes';
import { revokeDevices } from '../persistence/devices/devices';
import { removePins } from '../persistence/devices/pins';
import { lockEmployees } from '../persistence/lock-employees';
import { findRotaDays } from '../persistence/rota/find-rota-days';
import { RoleRow, type WorkspaceRow } from '../persistence/rows';
import { revokeShiftCalendars } from '../persistence/shift-calendars/shift-calendars';
import { deviceState } from '../sign-in-devices/device-views';
import { findCountedLevels } from '../persistence/skills/find-counted-levels';

interface Cause {
  readonly now: number;
  readonly traceparent: string | undefined;
}

/** A change under way: the transaction, the workspace it is in, and the words for what has become different. */
export class Change {
  private roles: Promise<Map<string, Role>> | undefined;
  private holidays: Promise<Observances> | undefined;

  constructor(
    readonly manager: EntityManager,
    readonly settings: WorkspaceRow,
    private readonly outbox: Outbox,
    private readonly cause: Cause,
  ) {}

  get workspace(): string {
    return this.settings.workspace;
  }

  get now(): number {
    return this.cause.now;
  }

  /** The catalogue's roles as this change finds them; read once. */
  async catalogueRoles(): Promise<ReadonlyMap<string, Role>> {
    this.roles ??= this.manager
      .findBy(RoleRow, { workspace: this.workspace })
      .then((rows) => new Map(rows.map((role) => [role.key, role])));
    return this.roles;
  }

  /** After roles were changed: whoever is published from here on carries the new ones. */
  forgetRoles(): void {
    this.roles = undefined;
  }

  /** The holidays as this change finds them; read once, and again after {@link forgetHolidays}. */
  private observances(): Promise<Observances> {
    this.holidays ??= findObservances(this.manager, this.workspace);
    return this.holidays;
  }

  /** After holidays, or who works on them, were changed: whoever is published from here on has the new ones. */
  forgetHolidays(): void {
    this.holidays = undefined;
  }

  /** Tells who they are now. What they delegated and may decide no longer themselves ends with it, and with whoever left the address of their calendar and their devices, whichever way they were changed. */
  async employeesChanged(employees: readonly Employee[]): Promise<void> {
    if (employees.length === 0) return;
    const ids = employees.map(({ id }) => id);
    const left = employees.filter(({ active }) => !active).map(({ id }) => id);
    if (left.length > 0) await this.closeDoorsOf(left);
    const bereft = await endUncovered(this.manager, this.workspace, ids);
    const told = new Set(ids);
    const others = await lockEmployees(
      this.manager,
      this.workspace,
      bereft.filter((id) => !told.has(id)),
    );
    await this.tellEmployees([...employees, ...others]);
  }

  /** Whoever left, and whoever comes back later, opens nothing any more with what they were given. */
  private async closeDoorsOf(employeeIds: readonly string[]): Promise<void> {
    const { manager, workspace } = this;
    await revokeShiftCalendars(manager, workspace, employeeIds);
    await removeCodes(manager, workspace, employeeIds);
    await removePins(manager, workspace, employeeIds);
    const revoked = await revokeDevices(manager, workspace, { employeeIds, now: new Date(this.now) });
    await this.apiKeysChanged(revoked.map(deviceState));
  }

  private async tellEmployees(employees: readonly Employee[]): Promise<void> {
    const ids = employees.map(({ id }) => id);
    const delegated = await findDelegatedTo(this.manager, this.workspace, ids, this.now);
    const rotaDays = await findRotaDays(this.manager, this.workspace, ids, this.now);
    const { timeZone } = this.settings;
    const levels = await findCountedLevels(this.manager, this.workspace, employees, dayIn(timeZone, this.now));
    const observances = await this.observances();
    const roles = await this.catalogueRoles();
    const around = { roles, timeZone, now: this.now, observances, rotaDays, levels, delegated };
    await this.publish(
      employees.map((employee) => ({
        ...this.about(employee.id),
        name: 'employee.changed',
        data: stateOf(employee, around),
      })),
    );
  }

  employeeErased(employeeId: string): Promise<void> {
    return this.publish([{ ...this.about(employeeId), name: 'employee.erased', data: { employeeId } }]);
  }

  /** Drafts stay unknown outside. */
  reasonsChanged(reasons: readonly Reason[]): Promise<void> {
    return this.publish(
      reasons.flatMap((reason) => {
        const data = reasonState(reason);
        return data ? [{ ...this.about(reason.id), name: 'reason.changed', data } as const] : [];
      }),
    );
  }

  async teamsChanged(teams: readonly Team[]): Promise<void> {
    if (teams.length === 0) return;
    const observances = await this.observances();
    const { timeZone } = this.settings;
    const day = { timeZone, today: DateTime.fromMillis(this.now, { zone: timeZone }).toISODate() ?? '' };
    return this.publish(
      teams.map((team) => ({ ...this.about(team.id), name: 'team.changed', data: teamState(team, observances, day) })),
    );
  }

  sitesChanged(sites: readonly Site[]): Promise<void> {
    return this.publish(sites.map((site) => ({ ...this.about(site.id), name: 'site.changed', data: siteState(site) })));
  }

  settingsChanged({ workspace, learnedRates }: Pick<WorkspaceRow, 'workspace' | 'learnedRates'>): Promise<void> {
    return this.publish([{ ...this.about(workspace), name: 'workspace.changed', data: { learnedRates } }]);
  }

  apiKeysChanged(keys: readonly EventData<'api-key.changed'>[]): Promise<void> {
    return this.publish(keys.map((data) => ({ ...this.about(data.apiKeyId), name: 'api-key.changed', data })));
  }

  private publish(events: readonly NewEvent[]): Promise<void> {
    return this.outbox.add(this.manager, events);
  }

  private about(subject: string) {
    const { now, traceparent } = this.cause;
    return {
      id: newId(),
      workspace: this.workspace,
      subject,
      time: new Date(now).toISOString(),
      ...(traceparent !== undefined && { traceparent }),
    };
  }
}
