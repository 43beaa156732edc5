import { Injectable } from '@nestjs/common';
import type { HandoffPage, HandoffQuery, HandoffView } from '@sambung/contracts';
import { Clock, Database, decodeCursor, encodeCursor, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { findHandoffIds } from '../persistence/find-handoff-ids';
import { loadHandoffs, type StoredHandoff } from '../persistence/load-handoffs';
import { loadPeople } from '../persistence/load-people';
import { everybodyBelow } from '../persistence/people-above';
import { HandoffNotFound } from './handoff.errors';
import { namesIn, presentHandoff, type Surroundings } from './present-handoff';
import { viewerOf, type Viewer } from './viewer';

/** Handoffs as they are shown to whoever asks. */
@Injectable()
export class ShowHandoffs {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws HandoffNotFound, also for a handoff that is not theirs to see. */
  one(principal: Principal, handoffId: string): Promise<HandoffView> {
    return this.database.inWorkspace(principal.workspace, (manager) => this.oneIn(manager, principal, handoffId));
  }

  async oneIn(manager: EntityManager, principal: Principal, handoffId: string): Promise<HandoffView> {
    const [stored] = await loadHandoffs(manager, principal.workspace, [handoffId]);
    const viewer = stored && (await viewerOf(manager, principal, stored));
    if (!viewer) throw new HandoffNotFound(handoffId);
    return presentHandoff(stored, await this.around(manager, principal.workspace, [stored]), viewer);
  }

  /** For somebody who has just acted on it, whether or not they still have a part in it. */
  async afterActing(principal: Principal, handoffId: string): Promise<HandoffView> {
    return this.database.inWorkspace(principal.workspace, async (manager) => {
      const [stored] = await loadHandoffs(manager, principal.workspace, [handoffId]);
      if (!stored) throw new HandoffNotFound(handoffId);
      const viewer = (await viewerOf(manager, principal, stored)) ?? 'former';
      return presentHandoff(stored, await this.around(manager, principal.workspace, [stored]), viewer);
    });
  }

  /** Views for somebody of whom it is known already that they may see them. */
  async presentAll(
    manager: EntityManager,
    workspace: string,
    stored: readonly StoredHandoff[],
    viewer: Viewer,
  ): Promise<HandoffView[]> {
    const around = await this.around(manager, workspace, stored);
    return stored.map((each) => presentHandoff(each, around, viewer));
  }

  /** Newest first. A person sees what they have or had a part in, a manager also what their people have. */
  page(principal: Principal, query: HandoffQuery): Promise<HandoffPage> {
    const { workspace } = principal;
    const before = query.cursor === undefined ? undefined : decodeCursor(query.cursor, z.string().max(80));
    return this.database.inWorkspace(workspace, async (manager) => {
      const ids = await findHandoffIds(manager, {
        workspace,
        externalRef: query.externalRef,
        code: query.code,
        state: query.state,
        people: await this.visiblePeople(manager, principal, query.mine),
        involved: principal.employeeId,
        before,
        limit: query.limit + 1,
      });
      const shown = await loadHandoffs(manager, workspace, ids.slice(0, query.limit));
      const last = shown.at(-1);
      return {
        handoffs: await this.presentAll(manager, workspace, shown, asWhat(principal)),
        next: ids.length > query.limit && last ? encodeCursor(last.handoffId) : null,
      };
    });
  }

  private async visiblePeople(
    manager: EntityManager,
    principal: Principal,
    mine: boolean,
  ): Promise<string[] | undefined> {
    const { workspace, employeeId, roles } = principal;
    if (employeeId === undefined) return roles.has('integration') ? undefined : [];
    if (mine || !roles.has('manager')) return [employeeId];
    return everybodyBelow(manager, workspace, employeeId);
  }

  private async around(
    manager: EntityManager,
    workspace: string,
    stored: readonly StoredHandoff[],
  ): Promise<Surroundings> {
    return { people: await loadPeople(manager, workspace, stored.flatMap(namesIn)), now: this.clock.now() };
  }
}

const asWhat = ({ employeeId }: Principal): Viewer => (employeeId === undefined ? 'integration' : 'part');
