import { join } from 'node:path';
import type { Topic } from '@sambung/contracts';
import { ServiceProcess } from '@sambung/testing';
import type { BusConfig } from '../src/create-event-bus';

/** What a member in its own process prints, one JSON a line. */
export type MemberLine =
  | { readonly what: 'assigned'; readonly partitions: readonly number[] }
  | { readonly what: 'batch'; readonly topic: Topic; readonly partition: number; readonly numbers: readonly number[] };

/** What a member's process is told in the variable MEMBER. */
export interface MemberSettings {
  readonly bus: BusConfig;
  readonly group: string;
  readonly topics: readonly Topic[];
}

/** A member of a group in a node process of its own. */
export class MemberProcess {
  static async start(settings: MemberSettings): Promise<MemberProcess> {
    const script = join(process.cwd(), 'dist/libs/event-bus/test/member.process.js');
    const started = await ServiceProcess.start({
      name: 'a member',
      args: [script],
      env: { MEMBER: JSON.stringify(settings) },
      ready: { line: /"reading"/ },
    });
    return new MemberProcess(started);
  }

  private constructor(readonly process: ServiceProcess) {}

  get partitions(): readonly number[] {
    const last = this.lines().findLast((line) => line.what === 'assigned');
    return last?.what === 'assigned' ? last.partitions : [];
  }

  numbers(topic: Topic, partition: number): number[] {
    return this.lines().flatMap((line) =>
      line.what === 'batch' && line.topic === topic && line.partition === partition ? line.numbers : [],
    );
  }

  private lines(): MemberLine[] {
    const complete = this.process.output.split('\n').slice(0, -1);
    return complete.filter((line) => line.startsWith('{"what"')).map((line) => JSON.parse(line) as MemberLine);
  }
}
