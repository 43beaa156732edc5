import type { Topic } from '@sambung/contracts';

/** How long a member may be silent before its partitions go to others. Milliseconds. */
export const SESSION_MS = 6_000;

export const placeName = (topic: Topic, partition: number): string => `${topic}/${partition}`;
