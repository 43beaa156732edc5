import type { Recording } from '@sambung/simulation';
import { readEvents } from './decision-schema';
import { readSnapshot } from './snapshot-parts';
import type { StoredLog } from './stored';
import { UnreadableHistory, UnreadableSnapshot } from './unreadable.errors';

/**
 * A log in today's shape, ready to be played again.
 * @throws UnreadableHistory when a decision is missing or not understood, UnreadableSnapshot for a damaged snapshot
 */
export async function recordingOf(log: StoredLog): Promise<Recording> {
  let version = log.snapshot?.version ?? 0;
  const decisions = log.decisions.map((decision) => {
    version += 1;
    if (decision.version !== version) throw new UnreadableHistory(`decision ${String(version)} is missing.`);
    return { version, now: decision.nowMs, command: decision.command, events: readEvents(decision) };
  });
  const { snapshot } = log;
  return { base: snapshot && (await restored(snapshot)), version: snapshot?.version ?? 0, decisions };
}

async function restored(snapshot: NonNullable<StoredLog['snapshot']>) {
  try {
    return await readSnapshot(snapshot);
  } catch (error) {
    throw new UnreadableSnapshot(`snapshot ${String(snapshot.version)} cannot be read.`, { cause: error });
  }
}
