import { Injectable } from '@nestjs/common';
import type {
  AssistView,
  DeskAssists,
  DeskEventView,
  DeskOffer,
  DeskView,
  EngagementView,
  FillInView,
  HandoffView,
} from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { holderOf, ownerOf } from '../domain/standing';
import { greeting } from '../domain/what-to-say';
import { employeeOf } from '../know-callers/employee-of';
import { ShowAssists } from '../ask-colleague/show-assists';
import { loadAssists } from '../persistence/assists';
import { readDesk, readDeskEvents, type DeskEvents, type StoredDesk } from '../persistence/desk';
import { findEngagements } from '../persistence/engagements';
import { findFillIns } from '../persistence/fill-ins';
import { loadHandoffs, type StoredHandoff } from '../persistence/load-handoffs';
import { loadPeople } from '../persistence/load-people';
import { findPresence } from '../persistence/presence';
import { presentEngagement } from '../note-engagement/present-engagement';
import { ShowHandoffs } from '../show-handoff/show-handoffs';
import { presentPresence } from '../set-presence/present-presence';

const EVENTS_AT_ONCE = 100;

/** What follows a number of the stream; `gap`: it is no longer kept, and only a new snapshot is right. */
export type Following = { readonly gap: true } | { readonly gap: false; readonly events: readonly DeskEventView[] };

/** A person's desk: at one moment, and event by event. Names, numbers and notes are joined here, for whoever may see them now. */
@Injectable()
export class ShowDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly handoffs: ShowHandoffs,
    private readonly assists: ShowAssists,
  ) {}

  snapshot(principal: Principal): Promise<DeskView> {
    const { workspace } = principal;
    const employeeId = employeeOf(principal);
    return this.database.inWorkspace(workspace, async (manager) => {
      const { number, live, assists, presence, reachable } = await readDesk(manager, workspace, employeeId);
      const stored = await loadHandoffs(
        manager,
        workspace,
        live.map((each) => each.handoffId),
      );
      // As they stood at the moment of the number, not a moment later: what changed since comes with its own number.
      const standingOf = new Map(live.map((each) => [each.handoffId, each.standing]));
      const asThen = stored.map((each) => ({ ...each, standing: standingOf.get(each.handoffId) ?? each.standing }));
      const now = this.clock.now();
      return {
        number,
        ...(await this.parts(manager, principal, asThen)),
        assists: await this.assistsOn(manager, { workspace, employeeId }, assists),
        engagements: await this.engagementsOf(manager, workspace, employeeId),
        presence: presentPresence(employeeId, presence, { reachable, now }),
        fillIns: await this.fillInsOf(manager, workspace, employeeId),
        serverTime: new Date(now).toISOString(),
      };
    });
  }

  following(principal: Principal, after: number): Promise<Following> {
    const { workspace } = principal;
    const employeeId = employeeOf(principal);
    return this.database.inWorkspace(workspace, async (manager) => {
      const found = await readDeskEvents(manager, workspace, { employeeId, after, limit: EVENTS_AT_ONCE });
      if (hasGap(found, after)) return { gap: true };
      return { gap: false, events: await this.presentEvents(manager, { workspace, employeeId }, found) };
    });
  }

  private async parts(
    manager: EntityManager,
    { workspace, employeeId = '' }: Principal,
    stored: readonly StoredHandoff[],
  ): Promise<Pick<DeskView, 'offers' | 'conversations' | 'promises' | 'escalated' | 'sent'>> {
    const views = await this.handoffs.presentAll(manager, workspace, stored, 'part');
    const viewOf = new Map(views.map((view) => [view.handoffId, view]));
    const those = (belongs: (handoff: StoredHandoff) => boolean): HandoffView[] =>
      stored.filter(belongs).flatMap((each) => viewOf.get(each.handoffId) ?? []);
    const isMine = ({ standing }: StoredHandoff): boolean => ownerOf(standing) === employeeId;
    const promised = those((each) => isMine(each) && each.standing.phase === 'promised');
    return {
      offers: views.flatMap((view) => offersTo(employeeId, view)),
      conversations: those((each) => isMine(each) && ['assigned', 'connected'].includes(each.standing.phase)),
      promises: promised.sort((a, b) => (a.promise?.dueAt ?? '').localeCompare(b.promise?.dueAt ?? '')),
      escalated: those((each) => each.standing.askedAbove.includes(employeeId) && !isMine(each)),
      sent: those((each) => [each.senderId, holderOf(each.standing)].includes(employeeId)),
    };
  }

  /** As they stood at the moment of the number, as everything else. */
  private async assistsOn(
    manager: EntityManager,
    desk: { readonly workspace: string; readonly employeeId: string },
    live: StoredDesk['assists'],
  ): Promise<DeskAssists> {
    const then = new Map(live.map(({ assistId, standing }) => [assistId, standing]));
    const stored = await loadAssists(manager, desk.workspace, [...then.keys()]);
    const asThen = stored.map((each) => ({ ...each, standing: then.get(each.assistId) ?? each.standing }));
    return this.assists.onDesk(manager, desk, asThen);
  }

  /** Those that events are about, by id, as far as they are this person's to see. */
  private async assistsIn(
    manager: EntityManager,
    { workspace, employeeId }: { readonly workspace: string; readonly employeeId: string },
    { events }: DeskEvents,
  ): Promise<ReadonlyMap<string, AssistView>> {
    const ids = [...new Set(events.flatMap((event) => event.assistId ?? []))];
    const mine = (await loadAssists(manager, workspace, ids)).filter((each) => each.involved.includes(employeeId));
    const views = await this.assists.presentAll(manager, workspace, mine);
    return new Map(views.map((view) => [view.assistId, view]));
  }

  private async engagementsOf(
    manager: EntityManager,
    workspace: string,
    employeeId: string,
  ): Promise<EngagementView[]> {
    const found = await findEngagements(manager, { workspace, employeeId });
    return found.map(({ externalId, ...each }) => presentEngagement({ employeeId, externalId }, each));
  }

  private async fillInsOf(manager: EntityManager, workspace: string, employeeId: string): Promise<FillInView[]> {
    const rows = await findFillIns(manager, workspace, employeeId);
    return rows.map(({ teamName, ...row }) => ({ ...row, team: teamName ?? { id: row.teamId, en: row.teamId } }));
  }

  private async presentEvents(
    manager: EntityManager,
    { workspace, employeeId }: { workspace: string; employeeId: string },
    found: DeskEvents,
  ): Promise<DeskEventView[]> {
    const { events } = found;
    const ids = [...new Set(events.flatMap((event) => event.handoffId ?? []))];
    const mine = (await loadHandoffs(manager, workspace, ids)).filter((each) => each.involved.includes(employeeId));
    const views = await this.handoffs.presentAll(manager, workspace, mine, 'part');
    const viewOf = new Map(views.map((view) => [view.handoffId, view]));
    const now = this.clock.now();
    const presence = events.some((event) => event.what === 'presence.changed')
      ? presentPresence(employeeId, (await findPresence(manager, workspace, employeeId)) ?? null, {
          reachable: true,
          now,
        })
      : undefined;
    const fillIns = events.some((event) => event.what.startsWith('fill-in.'))
      ? await this.fillInsOf(manager, workspace, employeeId)
      : undefined;
    const assists = await this.assistsIn(manager, { workspace, employeeId }, found);
    const people = await loadPeople(
      manager,
      workspace,
      events.flatMap((event) => event.aboutId ?? []),
    );
    return events.map(({ number, what, at, handoffId, offerId, assistId, aboutId }) => {
      const assist = assistId === null ? undefined : assists.get(assistId);
      const handoff = handoffId === null ? undefined : viewOf.get(handoffId);
      const offer = handoff && offersTo(employeeId, handoff).find((each) => each.offerId === offerId);
      return {
        number,
        what,
        at: at.toISOString(),
        ...(handoffId !== null && { handoffId }),
        ...(offerId !== null && { offerId }),
        ...(handoff && { handoff }),
        ...(assistId !== null && { assistId }),
        ...(assist && { assist }),
        ...(offer && what === 'handoff.offered' && { greeting: offer.greeting }),
        ...(presence && what === 'presence.changed' && { presence }),
        ...(fillIns && what.startsWith('fill-in.') && { fillIns }),
        ...(aboutId !== null && { about: { employeeId: aboutId, name: people.get(aboutId)?.name ?? '' } }),
      };
    });
  }
}

/** Numbers have no holes: if one is not there, it was pruned, or this database is older than the reader. */
function hasGap({ lastNumber, events }: DeskEvents, after: number): boolean {
  if (events.length === 0) return lastNumber !== after;
  return events.some((event, index) => event.number !== after + 1 + index);
}

/** The offers in a handoff that are this person's to answer. */
export function offersTo(employeeId: string, handoff: HandoffView): DeskOffer[] {
  return handoff.offers
    .filter((offer) => offer.receiver.employeeId === employeeId)
    .map((offer) => ({ ...offer, handoff, greeting: greetingFor(handoff, offer) }));
}

function greetingFor(
  { holder, reason, contact, upset }: HandoffView,
  { receiver, stage }: HandoffView['offers'][number],
): DeskOffer['greeting'] {
  const inBoth = (text: string) => ({ id: text, en: text });
  return greeting(
    { receiver: inBoth(receiver.name), sender: inBoth(holder.name), reason, contact, upset },
    stage.withoutLanguage,
  );
}
