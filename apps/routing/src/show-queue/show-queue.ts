import { Injectable } from '@nestjs/common';
import type { PersonRef, QueuedAssist, QueueEntry, QueueQuery, QueueView } from '@sambung/contracts';
import { Clock, Database, decodeCursor, encodeCursor } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { nameOf, namesOf, reasonsOf, type ReasonName } from '../persistence/names';
import { liveHandoffs, type AssistRow, type ContactRow, type LiveHandoff } from '../persistence/live-handoffs';

/** The last row of a page: when it was requested (ms), and its id. */
const Place = z.tuple([z.int(), z.string()]);

/** The queue of a workspace, from rows: any instance can be asked, whoever decides for it. */
@Injectable()
export class ShowQueue {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  execute(workspace: string, { limit, cursor, ...query }: QueueQuery): Promise<QueueView> {
    const after = cursor === undefined ? undefined : decodeCursor(cursor, Place);
    return this.database.inWorkspace(workspace, async (manager) => {
      const found = await liveHandoffs(manager, workspace, {
        limit: limit + 1,
        of: query.of,
        state: query.state,
        after,
      });
      const page = found.slice(0, limit);
      const last = found.length > limit ? page.at(-1) : undefined;
      return {
        ...(await this.told(manager, workspace, page)),
        nextCursor: last ? encodeCursor([last.requestedMs, last.view.handoffId]) : null,
      };
    });
  }

  private async told(
    manager: EntityManager,
    workspace: string,
    page: readonly LiveHandoff[],
  ): Promise<Pick<QueueView, 'handoffs' | 'assists'>> {
    const views = page.map(({ view }) => view);
    const assists = views.filter(isAssist);
    const contacts = views.filter((view): view is ContactRow => !isAssist(view));
    const names = await namesOf(manager, workspace, views.flatMap(peopleIn));
    const reasons = await reasonsOf(
      manager,
      workspace,
      contacts.map(({ reasonId }) => reasonId),
    );
    const now = this.clock.now();
    return {
      handoffs: contacts.map((view) => entry(view, names, reasons)),
      assists: assists.map((view) => question(view, names, now)),
    };
  }
}

type Names = ReadonlyMap<string, string>;
const iso = (ms: number): string => new Date(ms).toISOString();
const isAssist = (view: LiveHandoff['view']): view is AssistRow => 'assist' in view;
const personIn =
  (names: Names) =>
  (employeeId: string): PersonRef => ({ employeeId, name: nameOf(names, employeeId) });

function peopleIn({ senderId, ownerId, receiverId, offers }: LiveHandoff['view']): string[] {
  return [senderId, ownerId, ...(receiverId === null ? [] : [receiverId]), ...offers.map((offer) => offer.receiverId)];
}

const offersIn = ({ offers }: LiveHandoff['view'], person: (id: string) => PersonRef): QueueEntry['offers'] =>
  offers.map(({ offerId, receiverId, expiresAt }) => ({
    offerId,
    receiver: person(receiverId),
    expiresAt: iso(expiresAt),
  }));

function entry(view: ContactRow, names: Names, reasons: ReadonlyMap<string, ReasonName>): QueueEntry {
  const person = personIn(names);
  const { handoffId, state, reasonId, channel, priority, stage, place, round } = view;
  return {
    ...{ handoffId, state, channel, priority, stage, place, round },
    reason: { reasonId, name: reasons.get(reasonId) ?? { id: reasonId, en: reasonId } },
    requestedAt: iso(view.requestedAt),
    sender: person(view.senderId),
    owner: person(view.ownerId),
    receiver: view.receiverId === null ? null : person(view.receiverId),
    offers: offersIn(view, person),
    expectedWait: toldWait(view),
    dueAt: view.dueAt === null ? null : iso(view.dueAt),
  };
}

/** @param now ms */
function question(view: AssistRow, names: Names, now: number): QueuedAssist {
  const person = personIn(names);
  const { ask, aboutId, engagementId = null, promiseAt, endsAt = promiseAt } = view.assist;
  return {
    ...{ assistId: view.handoffId, state: view.receiverId === null ? 'waiting' : 'assigned', ask },
    asker: person(view.senderId),
    answerer: view.receiverId === null ? null : person(view.receiverId),
    ...{ handoffId: aboutId, engagementId, stage: view.stage, place: view.place },
    requestedAt: iso(view.requestedAt),
    ...{ promiseAt: iso(promiseAt), endsAt: iso(endsAt), overdue: promiseAt <= now },
    offers: offersIn(view, person),
  };
}

/** Rows that an earlier release wrote have none. */
function toldWait({ expectedWait }: Partial<Pick<ContactRow, 'expectedWait'>>): QueueEntry['expectedWait'] {
  return expectedWait ? { ...expectedWait, at: iso(expectedWait.at) } : null;
}
