import { Injectable } from '@nestjs/common';
import { partitionOf } from '@sambung/contracts';
import { Changes, nameOfChange, type Changing } from '../await-change/changes';

/** What handlers changed, to be announced once their transaction is committed. A batch that is applied again announces it again: harmless. */
@Injectable()
export class Announcements {
  private readonly gathered = new Map<number, Set<string>>();

  constructor(private readonly changes: Changes) {}

  add(changing: Changing, workspace: string, id?: string): void {
    const partition = partitionOf(workspace);
    const name = nameOfChange(changing, workspace, id);
    const known = this.gathered.get(partition);
    if (known) known.add(name);
    else this.gathered.set(partition, new Set([name]));
  }

  /** Batches of one partition take turns, so what is gathered for it is committed now. */
  committed(partition: number): void {
    const names = this.gathered.get(partition);
    this.gathered.delete(partition);
    for (const name of names ?? []) this.changes.announce(name);
  }
}
