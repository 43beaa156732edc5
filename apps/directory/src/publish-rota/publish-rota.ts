import { Injectable } from '@nestjs/common';
import type { RotaView } from '@sambung/contracts';
import { requireMatch, type Precondition, type Principal } from '@sambung/platform';
import { judge } from '@sambung/rota';
import { Changes } from '../change/changes';
import { lockRota } from '../change-rota/lock-rota';
import { RotaBreaksRules } from '../domain/rota/rota.errors';
import { raiseRota } from '../persistence/rota/rotas';
import { findShifts } from '../persistence/rota/shifts';
import { loadFloor, slotted } from '../plan-rota/rota-floor';
import { namesIn, showRota } from '../show-rota/show-rota';
import { requireFreeDays, tellHours } from './tell-hours';

/** What a rota says becomes people’s working hours, or is taken back. */
@Injectable()
export class PublishRota {
  constructor(private readonly changes: Changes) {}

  /**
   * In one transaction: the rota, everybody’s hours, and the events that routing learns them from. The rules are looked at again, because somebody may have
   * asked for leave since it was planned. Throws RotaNotFound, NotYourTeam, RotaUnplanned, RotaBreaksRules, RotaDaysTaken.
   */
  publish(asker: Principal, id: string, precondition: Precondition): Promise<RotaView> {
    return this.changes.in(asker.workspace, async (change) => {
      const rota = await lockRota(change, asker, id);
      requireMatch(precondition, rota.version);
      if (rota.status === 'published') return showRota(change.manager, asker, id);
      const shifts = await findShifts(change.manager, change.workspace, id);
      const { people, setting } = await loadFloor(change.manager, rota, namesIn(shifts));
      const planned = shifts.map((shift) => slotted(shift, setting.horizon));
      const ids = people.map((person) => person.id);
      const dates = setting.horizon.days.map(({ date }) => date);
      // First: with the other rota's shifts beside them people would seem to have two at once.
      await requireFreeDays(change, rota, ids, dates);
      const violations = judge(planned, people, setting);
      if (violations.length > 0) throw new RotaBreaksRules(violations);
      await raiseRota(change.manager, rota, 'published');
      await tellHours(change, rota, shifts, ids, dates);
      return showRota(change.manager, asker, id);
    });
  }

  /** It is a draft again, and hours are what they were without it. Throws RotaNotFound, NotYourTeam, RotaUnplanned. */
  withdraw(asker: Principal, id: string, precondition: Precondition): Promise<RotaView> {
    return this.changes.in(asker.workspace, async (change) => {
      const rota = await lockRota(change, asker, id);
      requireMatch(precondition, rota.version);
      if (rota.status === 'published') {
        await raiseRota(change.manager, rota, 'draft');
        await tellHours(change, rota, [], [], []);
      }
      return showRota(change.manager, asker, id);
    });
  }
}
