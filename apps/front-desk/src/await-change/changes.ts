import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Listen } from '@sambung/platform';

const CHANNEL = 'sambung_front_desk';

/** What can change: a person's desk, a handoff's story, a command's outcome, a workspace's feed. */
export type Changing = 'desk' | 'story' | 'command' | 'feed';

/**
 * Who waits here for a change that any instance may make. A wake is a hint, never an answer: whoever is woken looks, and looks now and
 * then without having been woken, because a wake can be lost.
 */
@Injectable()
export class Changes implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly waiting = new Map<string, Set<() => void>>();
  private unsubscribe: (() => void) | undefined;

  constructor(private readonly listen: Listen) {}

  onApplicationBootstrap(): void {
    this.unsubscribe = this.listen.subscribe(CHANNEL, (what) => {
      if (what !== undefined) for (const wake of this.waiting.get(what) ?? []) wake();
    });
  }

  onApplicationShutdown(): void {
    this.unsubscribe?.();
  }

  /** Wakes whoever waits, here and in all other instances. After the commit. */
  announce(what: string): void {
    this.listen.notify(CHANNEL, what);
  }

  /** Calls `wake` at every change from now on. Returns how to stop. */
  follow(what: string, wake: () => void): () => void {
    const others = this.waiting.get(what);
    if (others) others.add(wake);
    else this.waiting.set(what, new Set([wake]));
    return () => {
      const left = this.waiting.get(what);
      left?.delete(wake);
      if (left?.size === 0) this.waiting.delete(what);
    };
  }
}

/** The name under which a change is announced. No personal data: it travels in a NOTIFY. */
export function nameOfChange(changing: Changing, workspace: string, id = ''): string {
  return `${changing}/${workspace}/${id}`;
}
