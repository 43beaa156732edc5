import type { AnyEvent, Capacity, Channel, Topic } from '@sambung/contracts';

/** One record of the bus: where it stood and what it said. */
export interface Record {
  readonly topic: Topic;
  readonly partition: number;
  readonly event: AnyEvent;
}

export interface Violation {
  readonly invariant: 'numbers' | 'one-end' | 'one-owner' | 'one-offer' | 'capacity' | 'over-is-over' | 'desk-stream';
  readonly detail: string;
}

/** What the whole log of a run says, however often each record was delivered. */
export interface Verdict {
  readonly violations: Violation[];
  /** Records that stood in the log more than once under the same `ce_id`. */
  readonly duplicates: number;
}

/**
 * Replays everything that was published and says where it broke a promise. Knows nothing of how the services work:
 * it reads what any integration could read.
 * @param acknowledged ids of handoffs whose POST was answered 202
 * @param records all records of all topics; order matters within a topic-partition only
 */
export function judge(acknowledged: ReadonlySet<string>, records: readonly Record[]): Verdict {
  const { distinct, duplicates, violations } = numbered(records);
  const channels = new Map<string, Channel>();
  const atOnce = new Map<string, number>();
  const reasons = new Map<string, string>();
  const capacities = new Map<string, Capacity>();
  for (const { event } of distinct) {
    if (event.name === 'handoff.requested') {
      channels.set(event.subject, event.data.channel);
      reasons.set(event.subject, event.data.reasonId);
    }
    if (event.name === 'reason.changed')
      atOnce.set(event.subject, Math.max(mostAtOnce(event), atOnce.get(event.subject) ?? 1));
    if (event.name === 'employee.changed') capacities.set(event.subject, event.data.capacity);
  }
  const replay = new Replay(channels, capacities, { atOnce, reasons });
  for (const { topic, event } of distinct) if (topic === 'sambung.routing.v1') replay.take(event);
  return { duplicates, violations: [...violations, ...replay.violations, ...replay.withoutOneEnd(acknowledged)] };
}

/** How many people the widest-asking step of a plan asks at the same time. */
function mostAtOnce({ data }: AnyEvent & { name: 'reason.changed' }): number {
  return Math.max(1, ...data.plan.steps.map(({ askAtOnce = 1 }) => askAtOnce));
}

/** Sorts each topic-partition by number, finds holes, and drops what came twice. */
function numbered(records: readonly Record[]): Verdict & { distinct: Record[] } {
  const violations: Violation[] = [];
  const places = new Map<string, Map<number, Record>>();
  let duplicates = 0;
  for (const record of records) {
    const place = `${record.topic}/${record.partition}`;
    const byNumber = places.get(place) ?? new Map<number, Record>();
    places.set(place, byNumber);
    const before = byNumber.get(record.event.number);
    if (!before) byNumber.set(record.event.number, record);
    else if (before.event.id === record.event.id) duplicates++;
    else
      violations.push({
        invariant: 'numbers',
        detail: `${place}: number ${record.event.number} was given to two records`,
      });
  }
  for (const [place, byNumber] of places) {
    const last = Math.max(...byNumber.keys());
    if (last !== byNumber.size) {
      violations.push({
        invariant: 'numbers',
        detail: `${place}: ${last - byNumber.size} numbers are missing below ${last}`,
      });
    }
  }
  const distinct = [...places.values()].flatMap((byNumber) =>
    [...byNumber.values()].sort((a, b) => a.event.number - b.event.number),
  );
  return { violations, duplicates, distinct };
}

interface Story {
  /** Who must act next, once somebody accepted. */
  owner: string | null;
  /** Whose capacity it uses: the accepter's. A promise binds its owner, not their capacity. */
  holder: string | null;
  epoch: number;
  /** Who is being asked, by the id of their offer. */
  readonly offers: Map<string, string>;
  /** Somebody has accepted: whoever else was asked is released before anything else happens. */
  releasing: boolean;
  ends: number;
}

const newStory = (): Story => ({ owner: null, holder: null, epoch: 0, offers: new Map(), releasing: false, ends: 0 });

/** Follows what routing publishes, event by event, and says where it broke a promise. */
export class Replay {
  readonly violations: Violation[] = [];
  private readonly stories = new Map<string, Story>();
  /** Units in use, by person: live offers and what they hold. */
  private readonly load = new Map<string, number>();

  constructor(
    private readonly channels: ReadonlyMap<string, Channel>,
    private readonly capacities: ReadonlyMap<string, Capacity>,
    /** How many may be asked at once, by reason (the most that its plan ever said), and the reason of each handoff. */
    private readonly plans: { readonly atOnce: ReadonlyMap<string, number>; readonly reasons: Map<string, string> },
  ) {}

  withoutOneEnd(acknowledged: ReadonlySet<string>): Violation[] {
    return [...acknowledged]
      .map((id) => ({ id, ends: this.stories.get(id)?.ends ?? 0 }))
      .filter(({ ends }) => ends !== 1)
      .map(({ id, ends }) => ({ invariant: 'one-end', detail: `${id} was acknowledged and ended ${ends} times` }));
  }

  take(event: AnyEvent): void {
    if (
      event.name === 'command.refused' ||
      event.name === 'command.done' ||
      event.name === 'presence.changed' ||
      event.name === 'pause.spared'
    )
      return;
    const story = this.storyOf(event.subject);
    if (story.ends > 0) this.broken('over-is-over', event, `${event.name} after its end`);
    if (story.releasing && event.name !== 'offer.closed') this.mustBeReleased(event, story);
    switch (event.name) {
      case 'handoff.offered':
        return this.offered(event, story);
      case 'offer.closed':
        return this.closed(event, story);
      case 'handoff.assigned':
        return this.assigned(event, story);
      case 'handoff.reason-corrected':
        this.plans.reasons.set(event.subject, event.data.reasonId);
        return this.released(event, story);
      case 'handoff.not-picked-up':
        return this.released(event, story);
      case 'promise.made':
        this.released(event, story);
        story.owner = event.data.ownerId;
        story.epoch = event.data.epoch;
        return;
      case 'handoff.ended':
        this.released(event, story);
        story.ends++;
        return;
      default:
        return;
    }
  }

  private offered(event: AnyEvent & { name: 'handoff.offered' }, story: Story): void {
    const { offerId, receiverId } = event.data;
    if (story.offers.size >= this.atOnce(event.subject))
      this.broken(
        'one-offer',
        event,
        `offered to ${receiverId} while ${[...story.offers.values()].join(', ')} is asked`,
      );
    if ([...story.offers.values()].includes(receiverId))
      this.broken('one-offer', event, `${receiverId} is asked twice`);
    if (story.owner) this.broken('one-owner', event, `offered to ${receiverId} while ${story.owner} owns it`);
    story.offers.set(offerId, receiverId);
    this.use(receiverId, event, 1);
  }

  private closed(event: AnyEvent & { name: 'offer.closed' }, story: Story): void {
    if (!story.offers.delete(event.data.offerId))
      return this.broken('one-offer', event, `${event.data.offerId} was not open`);
    if (story.offers.size === 0) story.releasing = false;
    this.use(event.data.receiverId, event, -1);
  }

  private assigned(event: AnyEvent & { name: 'handoff.assigned' }, story: Story): void {
    const { receiverId, epoch, offerId } = event.data;
    if (story.owner) this.broken('one-owner', event, `assigned to ${receiverId} while ${story.owner} owns it`);
    if (epoch <= story.epoch) this.broken('one-owner', event, `owner number ${epoch} after number ${story.epoch}`);
    if (story.offers.get(offerId) !== receiverId) {
      this.broken('one-offer', event, `${receiverId} got it without an open offer`);
      this.use(receiverId, event, 1);
    }
    story.offers.delete(offerId);
    Object.assign(story, { owner: receiverId, holder: receiverId, epoch, releasing: story.offers.size > 0 });
  }

  private mustBeReleased(event: AnyEvent, story: Story): void {
    this.broken('one-offer', event, `${[...story.offers.values()].join(', ')} is still asked after somebody accepted`);
    story.releasing = false;
  }

  private atOnce(handoffId: string): number {
    return this.plans.atOnce.get(this.plans.reasons.get(handoffId) ?? '') ?? 1;
  }

  /** Whoever held it, or was asked, does so no more. */
  private released(event: AnyEvent, story: Story): void {
    for (const person of [...story.offers.values(), ...(story.holder ? [story.holder] : [])])
      this.use(person, event, -1);
    story.offers.clear();
    Object.assign(story, { owner: null, holder: null, releasing: false });
  }

  private use(person: string, event: AnyEvent, sign: 1 | -1): void {
    const channel = this.channels.get(event.subject);
    const capacity = this.capacities.get(person);
    const weight = (channel && capacity?.weights[channel]) ?? 0;
    const load = (this.load.get(person) ?? 0) + sign * weight;
    this.load.set(person, load);
    if (sign > 0 && capacity && load > capacity.units) {
      this.broken('capacity', event, `${person} is asked to hold ${load} of ${capacity.units} units`);
    }
  }

  private storyOf(handoffId: string): Story {
    const story = this.stories.get(handoffId) ?? newStory();
    this.stories.set(handoffId, story);
    return story;
  }

  private broken(invariant: Violation['invariant'], event: AnyEvent, detail: string): void {
    this.violations.push({ invariant, detail: `${event.subject} at number ${event.number}: ${detail}` });
  }
}
