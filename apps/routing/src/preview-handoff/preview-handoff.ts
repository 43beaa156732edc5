import { Injectable } from '@nestjs/common';
import { UNCLEAR, type PreviewBody, type PreviewView } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import type { Preview, PreviewRequest } from '@sambung/switchboard';
import { AskOwner, type Credentials } from '../ask-owner/ask-owner';
import { FindOwner } from '../ask-owner/find-owner';
import { consideredFor, whyNobodyFor } from '../domain/considered';
import { waitInWords } from '../domain/wait-in-words';
import { inWords } from '../domain/words';
import { nameOf, namesOf, reasonByKey } from '../persistence/names';
import { PreviewNeedsEmployee, PreviewReasonUnknown, PreviewUnavailable } from './preview-handoff.errors';

export interface PreviewCall {
  readonly body: PreviewBody;
  readonly who: Principal;
  readonly credentials: Credentials;
  /** True: another instance has passed it on already. */
  readonly forwarded: boolean;
}

/** A dry run: what would happen if the handoff were requested now. Only the owner of the workspace's partition knows. */
@Injectable()
export class PreviewHandoff {
  constructor(
    private readonly find: FindOwner,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly owner: AskOwner,
  ) {}

  /** Throws `PreviewNeedsEmployee`, `PreviewReasonUnknown`, or `PreviewUnavailable` while nobody decides. */
  async execute(call: PreviewCall): Promise<PreviewView> {
    const owner = await this.find.of(call.who.workspace);
    if (owner.here) return this.here(call);
    if (call.forwarded || owner.url === null) throw new PreviewUnavailable();
    return this.owner.preview(owner.url, call.body, call.credentials);
  }

  private async here({ body, who }: PreviewCall): Promise<PreviewView> {
    const request = await this.requestOf(body, who);
    const preview = await this.find.look(who.workspace, (board) => board.preview(request, this.clock.now()));
    if (!preview) throw new PreviewUnavailable();
    return this.view(preview.seen, who);
  }

  private async requestOf(body: PreviewBody, who: Principal): Promise<PreviewRequest> {
    if (who.employeeId === undefined) throw new PreviewNeedsEmployee();
    const { channel, language, siteId, namedEmployeeId, upset, contact, requires, excludedIds, amount } = body;
    return {
      ...{ senderId: who.employeeId, channel, language, siteId, namedEmployeeId, upset },
      ...{ requires, excludedIds, amount },
      reasonId: await this.reasonOf(body, who.workspace),
      contact: { kind: contact.kind, tier: who.kind === 'api-key' ? (contact.tier ?? 0) : 0, reachable: true },
    };
  }

  private async reasonOf({ reasonId, reasonKey = UNCLEAR }: PreviewBody, workspace: string): Promise<string> {
    if (reasonId !== undefined) return reasonId;
    const found = await this.database.inWorkspace(workspace, (manager) => reasonByKey(manager, workspace, reasonKey));
    if (found === undefined) throw new PreviewReasonUnknown(reasonKey);
    return found;
  }

  private async view(preview: Preview, who: Principal): Promise<PreviewView> {
    const { receiverId, alternatives, stage, place, expectedWaitSeconds, expectedWait } = preview;
    const asker = { isManager: who.roles.has('manager') };
    const people = [...(receiverId === null ? [] : [receiverId]), ...alternatives];
    const names = await this.database.inWorkspace(who.workspace, (manager) => namesOf(manager, who.workspace, people));
    const person = (employeeId: string) => ({ employeeId, name: nameOf(names, employeeId) });
    return {
      ...{ stage, place, expectedWaitSeconds, expectedWait },
      wait: place === null ? null : waitInWords(expectedWait),
      receiver: receiverId === null ? null : person(receiverId),
      why: inWords(receiverId === null ? whyNobodyFor(asker, preview.why, preview.considered) : preview.why),
      alternatives: alternatives.map(person),
      considered: consideredFor(asker, preview.considered),
    };
  }
}
