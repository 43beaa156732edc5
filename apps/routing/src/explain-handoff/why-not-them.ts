import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { UnreadableHistory, UnreadableSnapshot } from '@sambung/decision-log';
import { InjectConfig, type Config } from '@sambung/platform';
import type { StoryEvent, WhyNot } from '@sambung/switchboard';
import type { Background } from '../persistence/handoff-story';
import type { RoutingConfig } from '../routing.environment';
import { OneThread, ThreadGaveNoAnswer } from '../work-in-thread/one-thread';
import { ExplanationBusy, ExplanationUnanswered } from './explain-handoff.errors';
import { type FoundAnswers, type Look, isLook, keyOfLook } from './look-back';
import type { WorkerInput } from './look-back.worker';

const LONGEST_MS = 20_000;

/** One decision of a story, and why it was not them; `undefined`: it can no longer be told. */
export interface WhyNotThen {
  readonly decision: Look;
  readonly whyNot: WhyNot | undefined;
}

interface Asked {
  readonly handoffId: string;
  /** A page of it, and what of it was before. */
  readonly story: readonly StoryEvent[];
  readonly before: Background;
  readonly employeeId: string;
}

/** Why somebody was not asked, by every decision on a page of a handoff’s story, from the log: in a thread, so that no board is touched or held up. */
@Injectable()
export class WhyNotThem implements OnApplicationShutdown {
  private readonly thread = new OneThread();

  constructor(@InjectConfig() private readonly config: Config & RoutingConfig) {}

  /** Throws `ExplanationBusy`, `ExplanationUnanswered`, and whatever goes wrong in the thread. */
  async of(workspace: string, { handoffId, story, before, employeeId }: Asked): Promise<WhyNotThen[]> {
    const looks = story.filter(isLook);
    const [first, last] = [looks[0], looks.at(-1)];
    if (!first || !last) return [];
    const question = { handoffId, employeeId, first: first.at, last: last.at };
    const told = [...(before.opening ? [before.opening] : []), ...before.answers, ...story];
    const found = new Map((await this.lookBack(workspace, question)).map(({ key, whyNot }) => [key, whyNot]));
    return looks.map((decision) => ({
      decision,
      whyNot: found.get(keyOfLook(decision)) ?? fromTheStory(told, decision, employeeId),
    }));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread.stop();
  }

  private async lookBack(workspace: string, question: WorkerInput['question']): Promise<FoundAnswers> {
    const workerData: WorkerInput = { databaseUrl: this.config.DATABASE_URL, workspace, question };
    const limits = { longestMs: LONGEST_MS, memoryMb: this.config.LOOK_BACK_MEMORY_MB };
    try {
      return await this.thread.run<FoundAnswers>(join(__dirname, 'look-back.worker.js'), workerData, limits);
    } catch (error) {
      if (isNoLongerThere(error)) return [];
      if (!(error instanceof ThreadGaveNoAnswer)) throw error;
      throw error.because === 'busy' ? new ExplanationBusy() : new ExplanationUnanswered(error.because);
    }
  }
}

/** An error that was thrown in a thread has lost its class on the way. */
function isNoLongerThere(error: unknown): boolean {
  return error instanceof Error && [UnreadableHistory.name, UnreadableSnapshot.name].includes(error.name);
}

/** What the story alone says, however old it is: who sent it, whom it excludes, who was asked, and who had been asked in that round. */
function fromTheStory(story: readonly StoryEvent[], decision: Look, employeeId: string): WhyNot | undefined {
  if (decision.type === 'handoff-offered' && decision.receiverId === employeeId) return { code: 'asked' };
  const before = story.slice(0, story.indexOf(decision));
  const requested = before.find((event) => event.type === 'handoff-requested' || event.type === 'assist-requested');
  if (requested?.type === 'assist-requested' && requested.askerId === employeeId) return { code: 'sent-it' };
  if (requested?.type === 'handoff-requested' && requested.senderId === employeeId) return { code: 'sent-it' };
  if (requested?.type === 'handoff-requested' && requested.excludedIds?.includes(employeeId))
    return { code: 'excluded' };
  const round = before.slice(before.findLastIndex(({ type }) => type === 'round-started') + 1);
  const refused = round.some(
    (event) =>
      event.type === 'offer-closed' &&
      event.receiverId === employeeId &&
      (event.because === 'declined' || event.because === 'expired'),
  );
  return refused ? { code: 'tried' } : undefined;
}
