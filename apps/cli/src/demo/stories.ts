import type { HandoffState, HandoffView } from '@sambung/contracts';
import type { Company, Person } from './company';
import { Desk } from './desk';

/** People of Oracle's HR company by their payroll numbers. Sales face customers; finance does not. */
const CAST = {
  accountant: '110',
  representatives: ['150', '151'],
  /** A representative of another manager, for the story that asks for somebody by name. */
  named: '170',
  manager: '145',
  /** Last resort of the plans: the owner of what nobody else can take. */
  lastResort: '100',
} as const;

type Cast = Record<'accountant' | 'first' | 'second' | 'named' | 'manager' | 'lastResort', Person>;

/** The stage of one story: who is at their desk, and the one contact it is about. */
interface Scene extends Cast {
  /** Opens a desk; closed when the story is over. */
  atDesk(...people: Person[]): Promise<Desk[]>;
  handOver(more?: object): Promise<HandoffView>;
  sender: ReturnType<Company['as']>;
  as: Company['as'];
  /** Waits until the handoff is in this state. */
  reaches(handoff: HandoffView, state: HandoffState): Promise<HandoffView>;
}

interface Story {
  readonly name: string;
  play(scene: Scene): Promise<HandoffView>;
}

/** Accepted, brought together, finished: how a story ends well. */
async function serve({ sender, reaches }: Scene, desk: Desk, handoff: HandoffView): Promise<HandoffView> {
  await desk.accept(handoff);
  await sender.connection(handoff.handoffId, 'connect');
  await desk.client.complete(handoff.handoffId, 'sale');
  return reaches(handoff, 'ended');
}

/** Whoever of the desks is asked; the others are the rest. */
async function asked(desks: Desk[], handoff: HandoffView): Promise<[Desk, ...Desk[]]> {
  const first = await Promise.any(desks.map((desk) => desk.offerOf(handoff).then(() => desk)));
  return [first, ...desks.filter((desk) => desk !== first)];
}

export const STORIES: readonly Story[] = [
  {
    name: 'accepted at once',
    async play(scene) {
      const [desk] = await scene.atDesk(scene.first);
      return serve(scene, desk!, await scene.handOver());
    },
  },
  {
    name: 'declined, then accepted by another',
    async play(scene) {
      const desks = await scene.atDesk(scene.first, scene.second);
      const handoff = await scene.handOver();
      const [busy, other] = await asked(desks, handoff);
      await busy.client.decline(await busy.offerOf(handoff), 'with-customer');
      return serve(scene, other!, handoff);
    },
  },
  {
    name: 'expired, then the next step',
    async play(scene) {
      const [, manager] = await scene.atDesk(scene.first, scene.manager);
      return serve(scene, manager!, await scene.handOver());
    },
  },
  {
    name: 'a person asked for by name',
    async play(scene) {
      const desks = await scene.atDesk(scene.first, scene.named);
      return serve(scene, desks[1]!, await scene.handOver({ namedEmployeeId: scene.named.employeeId }));
    },
  },
  {
    name: 'no one free: the manager fills in',
    async play(scene) {
      const [busy, manager] = await scene.atDesk(scene.first, scene.manager);
      await busy!.client.startEngagement(busy!.employeeId, 'walk-in', { channel: 'counter' });
      const ended = await serve(scene, manager!, await scene.handOver());
      await busy!.client.endEngagement(busy!.employeeId, 'walk-in');
      return ended;
    },
  },
  {
    name: 'nobody at all: a callback with an owner, kept',
    async play(scene) {
      const handoff = await scene.handOver({ holdSeconds: 5 });
      await untilProposed(scene, handoff);
      await scene.sender.promise(handoff.handoffId, { kind: 'callback', number: '+15155550199' });
      return keepPromise(scene, await scene.reaches(handoff, 'promised'));
    },
  },
  {
    name: 'the contact leaves',
    async play(scene) {
      const [desk] = await scene.atDesk(scene.first);
      const handoff = await scene.handOver();
      await desk!.offerOf(handoff);
      await scene.sender.cancel(handoff.handoffId, 'contact-left');
      return scene.reaches(handoff, 'ended');
    },
  },
  {
    name: 'accepted but cut off: a callback by the accepter, kept',
    async play(scene) {
      const [desk] = await scene.atDesk(scene.first);
      const handoff = await scene.handOver({ contact: { kind: 'customer', name: 'Ms Rossi', number: '+15155550198' } });
      await desk!.accept(handoff);
      await desk!.client.connection(handoff.handoffId, 'cut-off');
      return keepPromise(scene, await scene.reaches(handoff, 'promised'));
    },
  },
];

async function keepPromise({ as, reaches }: Scene, handoff: HandoffView): Promise<HandoffView> {
  if (!handoff.promise) throw new Error('A promised handoff shows no promise.');
  await as(handoff.promise.owner).promiseKept(handoff.handoffId, 'helped');
  return reaches(handoff, 'ended');
}

async function untilProposed({ sender }: Scene, handoff: HandoffView): Promise<void> {
  await until(
    async () => ((await sender.handoff(handoff.handoffId)).proposal ? true : undefined),
    'a callback is proposed',
  );
}

/** Plays one story from an empty floor to its end, and clears the floor whatever happened. */
export async function play(story: Story, company: Company): Promise<HandoffView> {
  const desks: Desk[] = [];
  const cast = await castOf(company);
  const sender = company.as(cast.accountant);
  try {
    return await story.play({
      ...cast,
      sender,
      as: (person) => company.as(person),
      atDesk: async (...people) => {
        for (const person of people) desks.push(await Desk.open(person, company.as(person)));
        return desks;
      },
      handOver: (more = {}) => sender.requestHandoff({ reasonKey: 'buy', channel: 'phone', ...more }, { wait: 2 }),
      reaches: (handoff, state) =>
        until(async () => {
          const now = await sender.handoff(handoff.handoffId);
          return now.state === state ? now : undefined;
        }, `the handoff is ${state}`),
    });
  } finally {
    for (const desk of desks) await desk.close();
  }
}

async function castOf(company: Company): Promise<Cast> {
  const person = (number: string) => company.person(number);
  return {
    accountant: await person(CAST.accountant),
    first: await person(CAST.representatives[0]),
    second: await person(CAST.representatives[1]),
    named: await person(CAST.named),
    manager: await person(CAST.manager),
    lastResort: await person(CAST.lastResort),
  };
}

async function until<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`A minute has passed, and still it is not so that ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
