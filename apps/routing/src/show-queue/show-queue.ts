import { Injectable } from '@nestjs/common';
import type { PersonRef, QueueEntry, QueueQuery, QueueView } from '@sambung/contracts';
import { Database, decodeCursor, encodeCursor } from '@sambung/platform';
import { z } from 'zod';
import { nameOf, namesOf, reasonsOf, type ReasonName } from '../persistence/names';
import { liveHandoffs, type LiveHandoff } from '../persistence/live-handoffs';

/** The last row of a page: when it was requested (ms), and its id. */
const Place = z.tuple([z.int(), z.string()]);

/** The queue of a workspace, from rows: any instance can be asked, whoever decides for it. */
@Injectable()
export class ShowQueue {
  constructor(private readonly database: Database) {}

  execute(workspace: string, { state, limit, cursor }: QueueQuery): Promise<QueueView> {
    const after = cursor === undefined ? undefined : decodeCursor(cursor, Place);
    return this.database.inWorkspace(workspace, async (manager) => {
      const found = await liveHandoffs(manager, workspace, { limit: limit + 1, state, after });
      const page = found.slice(0, limit);
      const names = await namesOf(
        manager,
        workspace,
        page.flatMap(({ view }) => peopleIn(view)),
      );
      const reasons = await reasonsOf(
        manager,
        workspace,
        page.map(({ view }) => view.reasonId),
      );
      const last = found.length > limit ? page.at(-1) : undefined;
      return {
        handoffs: page.map(({ view }) => entry(view, names, reasons)),
        nextCursor: last ? encodeCursor([last.requestedMs, last.view.handoffId]) : null,
      };
    });
  }
}

type View = LiveHandoff['view'];
const iso = (ms: number): string => new Date(ms).toISOString();

function peopleIn({ senderId, ownerId, receiverId, offers }: View): string[] {
  return [senderId, ownerId, ...(receiverId === null ? [] : [receiverId]), ...offers.map((offer) => offer.receiverId)];
}

function entry(view: View, names: ReadonlyMap<string, string>, reasons: ReadonlyMap<string, ReasonName>): QueueEntry {
  const person = (employeeId: string): PersonRef => ({ employeeId, name: nameOf(names, employeeId) });
  const { handoffId, state, reasonId, channel, priority, stage, place, round } = view;
  return {
    ...{ handoffId, state, channel, priority, stage, place, round },
    reason: { reasonId, name: reasons.get(reasonId) ?? { id: reasonId, en: reasonId } },
    requestedAt: iso(view.requestedAt),
    sender: person(view.senderId),
    owner: person(view.ownerId),
    receiver: view.receiverId === null ? null : person(view.receiverId),
    offers: view.offers.map(({ offerId, receiverId, expiresAt }) => ({
      offerId,
      receiver: person(receiverId),
      expiresAt: iso(expiresAt),
    })),
    expectedWait: toldWait(view),
    dueAt: view.dueAt === null ? null : iso(view.dueAt),
  };
}

/** Rows that an earlier release wrote have none. */
function toldWait({ expectedWait }: Partial<Pick<View, 'expectedWait'>>): QueueEntry['expectedWait'] {
  return expectedWait ? { ...expectedWait, at: iso(expectedWait.at) } : null;
}
