import { Injectable } from '@nestjs/common';
import { Database } from '@sambung/platform';
import type { EntityTarget, FindOptionsOrder, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { EntryNotFound } from '../domain/directory.errors';

/** The words of a workspace: roles, skills, duties, teams, sites, by key. A workspace that has not come to life has none. */
@Injectable()
export class Catalogue {
  constructor(private readonly database: Database) {}

  list<Row extends ObjectLiteral & { workspace: string; key: string }>(
    workspace: string,
    type: EntityTarget<Row>,
  ): Promise<Row[]> {
    const options = { where: { workspace } as FindOptionsWhere<Row>, order: { key: 'asc' } as FindOptionsOrder<Row> };
    return this.database.inWorkspace(workspace, (manager) => manager.find(type, options));
  }

  /** Throws EntryNotFound. `what` is the kind in a sentence. */
  async one<Row extends ObjectLiteral>(
    workspace: string,
    type: EntityTarget<Row>,
    what: string,
    where: FindOptionsWhere<Row>,
  ): Promise<Row> {
    const row = await this.database.inWorkspace(workspace, (manager) =>
      manager.findOneBy(type, { ...where, workspace }),
    );
    if (!row) throw new EntryNotFound(what);
    return row;
  }
}
