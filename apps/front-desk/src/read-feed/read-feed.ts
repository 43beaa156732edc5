import { Injectable } from '@nestjs/common';
import { typeOnTheWire, type FeedPage, type FeedQuery } from '@sambung/contracts';
import { Database } from '@sambung/platform';
import { AwaitChange } from '../await-change/await-change';
import { nameOfChange } from '../await-change/changes';
import { feedBounds, readFeed, type StoredFeedEvent } from '../persistence/feed';
import { FeedCursorAhead } from './feed-cursor-ahead.error';
import { FeedCursorTooOld } from './feed-cursor-too-old.error';

/** A workspace's own feed of what routing has decided. */
@Injectable()
export class ReadFeed {
  constructor(
    private readonly database: Database,
    private readonly awaitChange: AwaitChange,
  ) {}

  /** Throws FeedCursorTooOld, FeedCursorAhead. */
  page(workspace: string, { after, limit, wait }: FeedQuery, gone: AbortSignal): Promise<FeedPage> {
    return this.awaitChange.until({
      change: nameOfChange('feed', workspace),
      look: () => this.look(workspace, after, limit),
      enough: ({ events }) => events.length > 0,
      atMostMs: wait * 1_000,
      gone,
    });
  }

  private look(workspace: string, after: number, limit: number): Promise<FeedPage> {
    return this.database.inWorkspace(workspace, async (manager) => {
      const events = await readFeed(manager, workspace, { after, limit: limit + 1 });
      // After the events: what was pruned between the two statements is noticed.
      const { floor, newest } = await feedBounds(manager, workspace);
      if (after > 0 && after < floor) throw new FeedCursorTooOld(floor);
      if (after > newest) throw new FeedCursorAhead(newest);
      const page = events.slice(0, limit);
      return { events: page.map(present), cursor: page.at(-1)?.number ?? after, more: events.length > limit };
    });
  }
}

function present({ name, time, ...event }: StoredFeedEvent): FeedPage['events'][number] {
  return { ...event, type: typeOnTheWire(name), time: time.toISOString() };
}
