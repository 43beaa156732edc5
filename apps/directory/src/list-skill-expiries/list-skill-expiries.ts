import { Injectable } from '@nestjs/common';
import type { SkillExpiryPage, SkillExpiryQuery } from '@sambung/contracts';
import { Clock, Database, decodeCursor, encodeCursor, type Principal } from '@sambung/platform';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { isHrOrAdmin } from '../access/who-may';
import { dayIn } from '../domain/skills/last-day';
import { WorkspaceRow } from '../persistence/rows';
import { findExpiries, type Expiring } from '../persistence/skills/find-expiries';

/** Where a page ended: the last day, the person, the skill. */
const Position = z.object({
  on: z.iso.date().refine((day) => day >= '1900-01-01'),
  employeeId: z.string(),
  skill: z.string(),
});

/** Whose evidence runs out soon, or has: for hr and admin of everybody, for managers of their own line. */
@Injectable()
export class ListSkillExpiries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  execute(asker: Principal, { days, team, limit, cursor }: SkillExpiryQuery): Promise<SkillExpiryPage> {
    const after = cursor === undefined ? undefined : decodeCursor(cursor, Position);
    const below = isHrOrAdmin(asker) ? undefined : (asker.employeeId ?? '');
    return this.database.inWorkspace(asker.workspace, async (manager) => {
      const settings = await manager.findOneBy(WorkspaceRow, { workspace: asker.workspace });
      const today = dayIn(settings?.timeZone ?? 'UTC', this.clock.now());
      const until = DateTime.fromISO(today, { zone: 'utc' }).plus({ days }).toISODate() ?? today;
      const search = { until, teamId: team, below, after, limit: limit + 1 };
      const found = await findExpiries(manager, asker.workspace, search);
      const last = found.length > limit ? found[limit - 1] : undefined;
      return {
        expiries: found.slice(0, limit).map((each) => ({ ...each, standing: standing(each, today) })),
        next: last ? encodeCursor({ on: last.expiresOn, employeeId: last.employeeId, skill: last.skill }) : null,
      };
    });
  }
}

const standing = ({ expiresOn }: Expiring, today: string): 'expired' | 'valid' =>
  expiresOn < today ? 'expired' : 'valid';
