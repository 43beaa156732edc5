import type { HandoffState, HandoffView } from '@sambung/contracts';
import type { Company, Person } from './company';
import { Desk, type Line } from './desk';
import { until } from './until';

/** People of Oracle's HR company by their payroll numbers. Sales face customers; finance, shipping and stock do not, most days. */
const CAST = {
  accountant: '110',
  /** Two sales representatives, and one more for the story that asks for somebody by name. */
  first: '150',
  second: '151',
  named: '170',
  shippingClerk: '180',
  stockClerk: '125',
  /** Manages shipping and stock: the last resort of questions about deliveries. */
  manager: '121',
} as const;

type Cast = Record<keyof typeof CAST, Person>;

/** The stage of one story: who is at their desk, and the one contact it is about. */
interface Scene extends Cast {
  /** Opens a desk; closed when the story is over. */
  readonly atDesk: <People extends Person[]>(...people: People) => Promise<{ [Each in keyof People]: Desk }>;
  readonly handOver: (more?: object) => Promise<HandoffView>;
  readonly sender: ReturnType<Company['as']>;
  readonly as: Company['as'];
  /** What happened beside the handoff, to be told with its story. */
  readonly meanwhile: (lines: readonly Line[]) => void;
  /** Waits until the handoff is in this state. */
  readonly reaches: (handoff: HandoffView, state: HandoffState) => Promise<HandoffView>;
}

interface Story {
  readonly name: string;
  play(scene: Scene): Promise<HandoffView>;
}

/** Accepted, brought together, finished: how a story ends well. */
async function serve(
  { sender, reaches }: Scene,
  desk: Desk,
  handoff: HandoffView,
  meanwhile = async (): Promise<void> => {},
): Promise<HandoffView> {
  await desk.accept(handoff);
  await sender.connection(handoff.handoffId, 'connect');
  await meanwhile();
  await desk.client.complete(handoff.handoffId, 'sale');
  return reaches(handoff, 'ended');
}

/** Whoever of the two is asked, then the other. */
async function asked([one, other]: [Desk, Desk], handoff: HandoffView): Promise<[Desk, Desk]> {
  const first = await Promise.any([one, other].map((desk) => desk.offerOf(handoff).then(() => desk)));
  return first === one ? [one, other] : [other, one];
}

export const STORIES: readonly Story[] = [
  {
    name: 'accepted at once',
    async play(scene) {
      const [desk] = await scene.atDesk(scene.first);
      return serve(scene, desk, await scene.handOver());
    },
  },
  {
    name: 'declined, then accepted by another',
    async play(scene) {
      const desks = await scene.atDesk(scene.first, scene.second);
      const handoff = await scene.handOver();
      const [busy, other] = await asked(desks, handoff);
      await busy.client.decline(await busy.offerOf(handoff), 'with-customer');
      return serve(scene, other, handoff);
    },
  },
  {
    name: 'expired, then the next step',
    async play(scene) {
      const [, stockClerk] = await scene.atDesk(scene.first, scene.stockClerk);
      return serve(scene, stockClerk, await scene.handOver({ reasonKey: 'price-and-stock' }));
    },
  },
  {
    name: 'a person asked for by name',
    async play(scene) {
      const [, named, colleague] = await scene.atDesk(scene.first, scene.named, scene.shippingClerk);
      const handoff = await scene.handOver({ namedEmployeeId: scene.named.employeeId });
      return serve(scene, named, handoff, async () => scene.meanwhile(await askAndAnswer(named, colleague, handoff)));
    },
  },
  {
    name: 'no one free: the manager fills in',
    async play(scene) {
      const [busy, manager] = await scene.atDesk(scene.shippingClerk, scene.manager);
      await busy.client.startEngagement(busy.employeeId, 'walk-in', { channel: 'counter' });
      const ended = await serve(scene, manager, await scene.handOver({ reasonKey: 'delivery' }));
      await busy.client.endEngagement(busy.employeeId, 'walk-in');
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
      await desk.offerOf(handoff);
      await scene.sender.cancel(handoff.handoffId, 'contact-left');
      return scene.reaches(handoff, 'ended');
    },
  },
  {
    name: 'accepted but cut off: a callback by the accepter, kept',
    async play(scene) {
      const [desk] = await scene.atDesk(scene.first);
      const handoff = await scene.handOver({ contact: { kind: 'customer', name: 'Ms Rossi', number: '+15155550198' } });
      await desk.accept(handoff);
      await desk.client.connection(handoff.handoffId, 'cut-off');
      return keepPromise(scene, await scene.reaches(handoff, 'promised'));
    },
  },
];

/** The customer stays with whoever asks, and hears who is looking into it. */
async function askAndAnswer(asker: Desk, colleague: Desk, { handoffId }: HandoffView): Promise<Line[]> {
  const ask = { kind: 'colleague', employeeId: colleague.employeeId } as const;
  const note = 'Can it be delivered on Friday?';
  const { assist } = await asker.client.askColleague({ ask, handoffId, note, promiseSeconds: 60 });
  const { assistId } = assist;
  await colleague.isTold(assistId, 'assist.offered');
  await colleague.client.takeAssist(assistId, 'accept');
  await colleague.client.answerAssist(assistId, { note: 'Yes, before noon.' });
  await asker.isTold(assistId, 'assist.ended');
  await asker.client.rateAssist(assistId, true);
  return asker.linesAbout(assistId);
}

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

interface Played {
  readonly ended: HandoffView;
  readonly meanwhile: readonly Line[];
}

/** Plays one story from an empty floor to its end, and clears the floor whatever happened. */
export async function play(story: Story, company: Company): Promise<Played> {
  const desks: Desk[] = [];
  const meanwhile: Line[] = [];
  const cast = await castOf(company);
  const sender = company.as(cast.accountant);
  try {
    const ended = await story.play({
      ...cast,
      sender,
      as: (person) => company.as(person),
      atDesk: async <People extends Person[]>(...people: People) => {
        for (const person of people) desks.push(await Desk.open(person, company.as(person)));
        return desks as { [Each in keyof People]: Desk };
      },
      handOver: (more = {}) => sender.requestHandoff({ reasonKey: 'buy', channel: 'phone', ...more }, { wait: 2 }),
      reaches: (handoff, state) =>
        until(async () => {
          const now = await sender.handoff(handoff.handoffId);
          return now.state === state ? now : undefined;
        }, `the handoff is ${state}`),
      meanwhile: (lines) => meanwhile.push(...lines),
    });
    return { ended, meanwhile };
  } finally {
    for (const desk of desks) await desk.close();
  }
}

async function castOf(company: Company): Promise<Cast> {
  const people = await Promise.all(
    Object.entries(CAST).map(async ([part, number]) => [part, await company.person(number)]),
  );
  return Object.fromEntries(people) as Cast;
}
