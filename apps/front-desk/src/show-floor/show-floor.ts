import { Injectable } from '@nestjs/common';
import type { FloorQuery, FloorView } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { AwaitChange } from '../await-change/await-change';
import { nameOfChange } from '../await-change/changes';
import { employeeOf } from '../know-callers/employee-of';
import { feedBounds } from '../persistence/feed';
import { findFillIns } from '../persistence/fill-ins';
import { countWaiting, findInHand, findWaiting } from '../persistence/floor/floor-waiting';
import { loadPeople } from '../persistence/load-people';
import { handoffOnFloor, peopleIn, personOnFloor, reasonOf } from './floor-view';
import { ownFloor } from './whose-floor';

/** Whoever has more waiting than this sees the first of them, and how many there are. */
const MOST_SHOWN = 200;

/** A manager's own floor as it is now: what waits for their people, and what each of these does. */
@Injectable()
export class ShowFloor {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly awaitChange: AwaitChange,
  ) {}

  /** Once something has happened since `after`, or `wait` is over. Throws FloorNotFound, EmployeeMissing. */
  async now(principal: Principal, query: FloorQuery, gone: AbortSignal): Promise<FloorView> {
    const { workspace } = principal;
    const asked = { workspace, employeeId: employeeOf(principal), teamId: query.teamId };
    if (query.after !== undefined) await this.changedSince(workspace, query.after, query.wait, gone);
    return this.database.inWorkspace(workspace, (manager) => this.look(manager, asked));
  }

  /** Not *later than*: after a restored backup numbers may be lower, and what is shown is older than it seems. */
  private async changedSince(workspace: string, number: number, seconds: number, gone: AbortSignal): Promise<void> {
    await this.awaitChange.until({
      change: nameOfChange('feed', workspace),
      look: () => this.database.inWorkspace(workspace, (manager) => feedBounds(manager, workspace)),
      enough: ({ newest }) => newest !== number,
      atMostMs: seconds * 1_000,
      gone,
    });
  }

  private async look(
    manager: EntityManager,
    asked: { workspace: string; employeeId: string; teamId: string | undefined },
  ): Promise<FloorView> {
    const { workspace, employeeId, teamId } = asked;
    // Before everything else: what changes meanwhile is shown by the next look.
    const { newest } = await feedBounds(manager, workspace);
    const floor = await ownFloor(manager, asked);
    const waiting = await findWaiting(manager, workspace, floor, MOST_SHOWN);
    const reasons = await countWaiting(manager, workspace, floor);
    const inHand = await findInHand(manager, workspace, floor.employeeIds);
    const names = await loadPeople(manager, workspace, peopleIn(waiting));
    const fillIns = await findFillIns(manager, workspace, employeeId);
    const now = this.clock.now();
    return {
      ...{ number: newest, teams: [...floor.teams], teamId: teamId ?? null },
      waiting: {
        total: reasons.reduce((sum, each) => sum + each.waiting, 0),
        longestSince: reasons[0]?.longestSince.toISOString() ?? null,
        reasons: reasons.map((each) => ({
          ...{ reason: reasonOf(each), waiting: each.waiting, expectedWait: each.expectedWait },
          longestSince: each.longestSince.toISOString(),
        })),
        handoffs: waiting.map((row) => handoffOnFloor(row, names)),
      },
      people: floor.people.map((person) => personOnFloor(person, { inHand, waiting, now })),
      fillIns: fillIns.map(({ teamName, ...row }) => ({
        ...row,
        team: teamName ?? { id: row.teamId, en: row.teamId },
      })),
      serverTime: new Date(now).toISOString(),
    };
  }
}
