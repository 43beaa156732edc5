import type { Topic } from './define-event';

export const FRONT_DESK_TOPIC = 'sambung.front-desk.v1' satisfies Topic;
export const DIRECTORY_TOPIC = 'sambung.directory.v1' satisfies Topic;
export const ROUTING_TOPIC = 'sambung.routing.v1' satisfies Topic;
export const TOPICS = [FRONT_DESK_TOPIC, DIRECTORY_TOPIC, ROUTING_TOPIC] as const;

/** The same in every topic, for ever: changing it would send a workspace's later records past its earlier ones. */
export const PARTITION_COUNT = 12;

/** The partition of a workspace, in every topic alike. FNV-1a, 32 bits (Fowler, Noll, Vo), over UTF-16 code units; workspace ids are ASCII. */
export function partitionOf(workspace: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < workspace.length; i++) {
    hash = Math.imul(hash ^ workspace.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0) % PARTITION_COUNT;
}
