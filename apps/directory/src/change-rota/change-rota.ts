import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ReplanBody, ReplanView, RotaShift, RotaShiftBody, RotaView } from '@sambung/contracts';
import { Database, entityTag, requireMatch, type Precondition, type Principal } from '@sambung/platform';
import { judgePerson, minutesOf, type Floor, type Violation } from '@sambung/rota';
import type { EntityManager } from 'typeorm';
import type { Change } from '../change/change';
import { Changes } from '../change/changes';
import { NotOnRota, ReplanDiffers, RotaBreaksRules } from '../domain/rota/rota.errors';
import { raiseRota, type StoredRota } from '../persistence/rota/rotas';
import { findShifts, replaceShifts } from '../persistence/rota/shifts';
import { loadFloor, slotted, timed } from '../plan-rota/rota-floor';
import { SolveApart } from '../plan-rota/solve-apart';
import { tellHours } from '../publish-rota/tell-hours';
import { namesIn, showRota, shownAs } from '../show-rota/show-rota';
import { findPlannedRota, lockRota } from './lock-rota';
import { shiftOf } from './shift-of';

interface Opened {
  readonly rota: StoredRota;
  readonly shifts: readonly RotaShift[];
  readonly floor: Floor;
}

interface PersonDay {
  readonly employeeId: string;
  readonly date: string;
}

/** What a manager changes after a rota was planned; of a published one it holds at once. */
@Injectable()
export class ChangeRota {
  constructor(
    private readonly changes: Changes,
    private readonly database: Database,
    private readonly solving: SolveApart,
  ) {}

  /**
   * Judged by the rules that the solver was held to; a day off (null) always may be. Throws RotaNotFound, NotYourTeam, RotaUnplanned, NotOnRota, RotaBreaksRules;
   * PreconditionStale when another was faster.
   */
  setShift(
    asker: Principal,
    id: string,
    of: PersonDay,
    body: RotaShiftBody | null,
    precondition: Precondition,
  ): Promise<RotaView> {
    return this.changes.in(asker.workspace, async (change) => {
      const rota = await lockRota(change, asker, id);
      requireMatch(precondition, rota.version);
      const opened = await openRota(change.manager, rota);
      await store(change, opened, withShift(opened, of, body));
      return showRota(change.manager, asker, id);
    });
  }

  /**
   * What such a change would come to, without changing anything: the rota as it would be, with the rules that it would break. Throws RotaNotFound, NotYourTeam,
   * RotaUnplanned, NotOnRota; PreconditionStale when the rota is another one by now.
   */
  tryShift(
    asker: Principal,
    id: string,
    of: PersonDay,
    body: RotaShiftBody | null,
    precondition: Precondition,
  ): Promise<RotaView> {
    return this.database.inWorkspace(asker.workspace, async (manager) => {
      const rota = await findPlannedRota(manager, asker, id);
      requireMatch(precondition, rota.version);
      const opened = await openRota(manager, rota);
      return shownAs(manager, rota, tried(opened, of, body).shifts, opened.floor);
    });
  }

  /**
   * Somebody is not coming: the day is covered anew with as little change as possible, or with `dryRun` only shown so. It is solved without a lock; if somebody changes the
   * rota meanwhile theirs stands, and this is refused (PreconditionStale), as it is where solving finds another way than the one that was proposed (ReplanDiffers).
   */
  async replan(asker: Principal, id: string, body: ReplanBody, dryRun: boolean): Promise<ReplanView> {
    const opened = await this.database.inWorkspace(asker.workspace, async (manager) =>
      openRota(manager, await findPlannedRota(manager, asker, id)),
    );
    const { shifts, ...found } = await this.solveDay(opened, body);
    const proposal = nameOf(opened.rota, shifts);
    const answer = { ...found, proposal, dryRun };
    if (dryRun) return { ...answer, rota: await this.wouldBe(opened, shifts) };
    if (body.proposal !== undefined && body.proposal !== proposal) throw new ReplanDiffers();
    return this.changes.in(asker.workspace, async (change) => {
      const rota = await lockRota(change, asker, id);
      requireMatch(entityTag(opened.rota.version), rota.version);
      await store(change, opened, shifts);
      return { ...answer, rota: await showRota(change.manager, asker, id) };
    });
  }

  private async solveDay({ floor, shifts: all }: Opened, { date, from, notComing, seconds }: ReplanBody) {
    const { horizon } = floor.setting;
    const day = horizon.days.findIndex((each) => each.date === date);
    if (day < 0) throw new NotOnRota();
    const notAsked = new Set(notComing);
    const left = all.filter((shift) => !(notAsked.has(shift.employeeId) && shift.date === date));
    const shifts = left.map((shift) => slotted(shift, horizon));
    const asked = { shifts, day, from: horizon.at(date, minutesOf(from)), notAsked };
    const { moved, calledIn, gap, ...result } = await this.solving.replan(floor, asked, seconds);
    const timedShifts = result.shifts.map((shift) => timed(shift, horizon));
    return { shifts: timedShifts, moved: [...moved], calledIn: [...calledIn], gap };
  }

  private wouldBe({ rota, floor }: Opened, shifts: readonly RotaShift[]): Promise<RotaView> {
    return this.database.inWorkspace(rota.workspace, (manager) => shownAs(manager, rota, shifts, floor));
  }
}

/** The same for the same shifts of the same rota, in whichever order they were found. */
function nameOf({ id, version }: StoredRota, shifts: readonly RotaShift[]): string {
  const lines = shifts.map((shift) => JSON.stringify(shift)).sort();
  return createHash('sha256')
    .update([id, version, ...lines].join('\n'))
    .digest('base64url');
}

async function openRota(manager: EntityManager, rota: StoredRota): Promise<Opened> {
  const shifts = await findShifts(manager, rota.workspace, rota.id);
  return { rota, shifts, floor: await loadFloor(manager, rota, namesIn(shifts)) };
}

/** Throws NotOnRota, RotaBreaksRules. */
function withShift(opened: Opened, of: PersonDay, body: RotaShiftBody | null): RotaShift[] {
  const { shifts, violations } = tried(opened, of, body);
  if (violations.length > 0) throw new RotaBreaksRules(violations);
  return shifts;
}

/** The rota with the change, and what is wrong with that person's part of it then; of a day off nothing ever is. Throws NotOnRota. */
function tried(
  { shifts, floor }: Opened,
  of: PersonDay,
  body: RotaShiftBody | null,
): { readonly shifts: RotaShift[]; readonly violations: readonly Violation[] } {
  const { setting, people } = floor;
  const { horizon } = setting;
  const person = people.find(({ id }) => id === of.employeeId);
  if (!person || !horizon.days.some(({ date }) => date === of.date)) throw new NotOnRota();
  const others = shifts.filter(({ employeeId, date }) => employeeId !== of.employeeId || date !== of.date);
  if (!body) return { shifts: others, violations: [] };
  const wanted = shiftOf(body, of, setting);
  const own = others.filter(({ employeeId }) => employeeId === of.employeeId).map((each) => slotted(each, horizon));
  return { shifts: [...others, timed(wanted, horizon)], violations: judgePerson([...own, wanted], person, setting) };
}

async function store(change: Change, { rota, floor }: Opened, shifts: readonly RotaShift[]): Promise<void> {
  await replaceShifts(change.manager, change.workspace, rota.id, shifts);
  await raiseRota(change.manager, rota, rota.status);
  if (rota.status !== 'published') return;
  const ids = floor.people.map(({ id }) => id);
  const dates = floor.setting.horizon.days.map(({ date }) => date);
  await tellHours(change, rota, shifts, ids, dates);
}
