import { Injectable } from '@nestjs/common';
import type { SiteBody } from '@sambung/contracts';
import type { Precondition } from '@sambung/platform';
import { v7 as newId } from 'uuid';
import type { Change } from '../change/change';
import { Changes } from '../change/changes';
import { replaceRow } from '../change/replace-row';
import { requireFreeKey } from '../change/require-free-key';
import { requireTimeZone } from '../domain/time-zone';
import { SiteRow } from '../persistence/rows';

/** A site: where people work and customers walk in. */
@Injectable()
export class SaveSite {
  constructor(private readonly changes: Changes) {}

  add(workspace: string, body: SiteBody): Promise<SiteRow> {
    return this.changes.in(workspace, async (change) => {
      await this.check(change, body);
      const row = { ...body, workspace, id: newId(), version: 1 };
      await change.manager.insert(SiteRow, row);
      await change.sitesChanged([row]);
      return row;
    });
  }

  replace(workspace: string, id: string, values: SiteBody, precondition: Precondition): Promise<SiteRow> {
    return this.changes.in(workspace, async (change) => {
      await this.check(change, values, id);
      const { row, changed } = await replaceRow(change, SiteRow, {
        what: 'site',
        where: { workspace, id },
        precondition,
        values,
      });
      if (changed) await change.sitesChanged([row]);
      return row;
    });
  }

  private async check(change: Change, body: SiteBody, exceptId?: string): Promise<void> {
    requireTimeZone(body, 'body');
    await requireFreeKey(change, SiteRow, { what: 'site', key: body.key, ...(exceptId !== undefined && { exceptId }) });
  }
}
