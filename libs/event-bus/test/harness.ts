import type { Topic } from '@sambung/contracts';
import type { EventBus } from '../src/event-bus';
import type { MemberProcess } from './member-process';

/** One kind of bus on real servers, as the contract suite needs it. Every `world` has topics and groups of its own. */
export interface Harness {
  readonly name: string;
  /** Starts the servers. */
  start(): Promise<void>;
  stop(): Promise<void>;
  world(options?: WorldOptions): Promise<World>;
}

export interface WorldOptions {
  /** Whoever is silent for some seconds has gone: for tests of just that. Everywhere else nobody may be taken for gone while the machine stands still. */
  readonly lapses?: boolean;
}

export interface World {
  /** One more process's bus. Closed with the world. */
  bus(): Promise<EventBus>;
  /** A member of a group in a process of its own, that can be killed and frozen. */
  memberProcess(group: string, topics: readonly Topic[]): Promise<MemberProcess>;
  /** Makes a topic that ensureTopics has not made, with another number of partitions. */
  makeTopic(topic: Topic, partitions: number): Promise<void>;
  killServer(): Promise<void>;
  startServer(): Promise<void>;
  close(): Promise<void>;
}
