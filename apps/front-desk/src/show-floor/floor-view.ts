import type { Channel, FloorHandoff, FloorPerson, FloorWork } from '@sambung/contracts';
import type { PersonOnFloor } from '../persistence/floor/floor-people';
import type { InHandRow, ReasonRow, WaitingRow } from '../persistence/floor/floor-waiting';
import type { Named } from '../persistence/load-people';
import { presentPresence } from '../set-presence/present-presence';

type Names = ReadonlyMap<string, Pick<Named, 'name'>>;
const personIn = (names: Names) => (employeeId: string) => ({ employeeId, name: names.get(employeeId)?.name ?? '' });
export const reasonOf = ({ reasonId, key, name }: ReasonRow) => ({ reasonId, key, name });

const offersIn = ({ standing }: Pick<WaitingRow, 'standing'>) =>
  standing.phase === 'searching' ? standing.offers : [];
/** Whom rows of what waits name. */
export const peopleIn = (rows: readonly WaitingRow[]): string[] =>
  rows.flatMap((row) => [row.senderId, ...offersIn(row).map(({ receiverId }) => receiverId)]);

export function handoffOnFloor(row: WaitingRow, names: Names): FloorHandoff {
  const person = personIn(names);
  const { handoffId, state, standing, channel, language, upset, complaint, first } = row;
  const waiting = standing.phase === 'searching' && standing.offers.length === 0 ? standing.waiting : null;
  return {
    ...{ handoffId, state, channel, language, upset, complaint, first },
    reason: reasonOf(row),
    requestedAt: row.requestedAt.toISOString(),
    sender: person(row.senderId),
    hops: standing.chain?.hops ?? 0,
    place: waiting?.place ?? null,
    expectedWait: waiting?.expectedWait ?? null,
    asked: offersIn(row).map(({ offerId, receiverId, expiresAt }) => ({
      ...{ offerId, receiver: person(receiverId), expiresAt },
    })),
  };
}

/** What they are asked for, have accepted, or are busy with: what began first comes first. */
export function personOnFloor(
  { employeeId, name, teamId, presence, reachable, engagements, fillsInFor }: PersonOnFloor,
  { inHand, waiting, now }: { inHand: readonly InHandRow[]; waiting: readonly WaitingRow[]; now: number },
): FloorPerson {
  const { employeeId: _, serverTime: __, ...seen } = presentPresence(employeeId, presence, { reachable, now });
  const engaged = engagements.map(({ channel, startedAt }): FloorWork => {
    const since = new Date(startedAt).toISOString();
    return { what: 'engaged', handoffId: null, reason: null, channel: channel as Channel, since };
  });
  const work = [
    ...waiting.flatMap((row) => askedOf(employeeId, row)),
    ...inHand.flatMap((row) => workOf(employeeId, row)),
    ...engaged,
  ];
  const promises = inHand.flatMap(({ standing }) =>
    standing.phase === 'promised' && standing.promise.ownerId === employeeId ? [standing.promise] : [],
  );
  return {
    ...{ person: { employeeId, name }, teamId, fillsInFor: [...fillsInFor], presence: seen },
    work: work.sort((a, b) => a.since.localeCompare(b.since)),
    promises: { open: promises.length, overdue: promises.filter(({ overdue }) => overdue).length },
  };
}

function askedOf(employeeId: string, row: WaitingRow): FloorWork[] {
  return offersIn(row)
    .filter(({ receiverId }) => receiverId === employeeId)
    .map(({ offeredAt }) => ({ ...ofHandoff(row), what: 'asked', since: offeredAt }));
}

function workOf(employeeId: string, row: InHandRow): FloorWork[] {
  const { standing } = row;
  if (standing.phase !== 'assigned' && standing.phase !== 'connected') return [];
  if (standing.receiverId !== employeeId) return [];
  if (standing.phase === 'connected') return [{ ...ofHandoff(row), what: 'connected', since: standing.connectedAt }];
  return [{ ...ofHandoff(row), what: 'accepted', since: standing.assignedAt ?? standing.cutOffAt }];
}

const ofHandoff = (row: Pick<InHandRow, 'handoffId' | 'channel'> & ReasonRow) => ({
  ...{ handoffId: row.handoffId, channel: row.channel, reason: reasonOf(row) },
});
