import type { SambungClient } from '@sambung/client';
import type { HandoffView } from '@sambung/contracts';
import { until } from '@sambung/testing';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { readLog } from '../chaos/read-log';
import { judge } from '../chaos/invariants';
import { foundCompany, type Company, type Person } from '../system/company';
import { LiveDesk } from '../system/live-desk';
import { SERVICES, System, type SystemOptions } from '../system/system';

const PHONE = { units: 1, weights: { phone: 1, counter: 1 } };

/** Somebody is put through, end to end, on real parts: the same suite on each bus. */
export function putThrough(options: SystemOptions): void {
  let system: System;
  let company: Company;

  beforeAll(async () => {
    system = await System.start(options);
    company = await foundCompany(system, `w-${randomUUID()}`, { senders: 2, receivers: 2, capacity: PHONE });
  });
  afterAll(() => system?.stop());

  const atDesk = (index: number) => atDeskOf(company.receivers[index]!);

  async function atDeskOf(person: Person) {
    const client = await company.as(person);
    const desk = new LiveDesk(client);
    await client.setPresence({ availability: 'Available' });
    await until(async () => (await client.desk()).presence.offerable || undefined, 'the receiver is offerable');
    return {
      client,
      desk,
      offerOf: (handoffId: string) =>
        until(
          async () => desk.seen.find((e) => e.what === 'handoff.offered' && e.handoffId === handoffId)?.offerId,
          'the offer is on the desk',
        ),
      /** Takes what they are asked, and again where an offer has run out meanwhile: until it is theirs. */
      takes: (handoffId: string) =>
        until(async () => {
          const { offers, conversations } = await client.desk();
          const offer = offers.find(({ handoff }) => handoff.handoffId === handoffId);
          if (offer) await client.accept(offer.offerId);
          return conversations.some((mine) => mine.handoffId === handoffId);
        }, 'it is accepted'),
      async leave() {
        await client.setPresence({ availability: 'Offline' });
        await desk.close();
        expect(desk.gaps).toEqual([]);
      },
    };
  }

  it('a sales representative asks an accountant while the customer waits, and says whether it helped', async () => {
    const [receiver, accountant] = [await atDesk(0), await atDeskOf(company.senders[1]!)];
    const sender = await company.as(company.senders[0]!);
    const { handoffId } = await sender.requestHandoff({ reasonKey: 'buy', channel: 'phone' });
    await receiver.takes(handoffId);
    await receiver.client.connection(handoffId, 'connect');
    await becomes(receiver.client, handoffId, 'connected');

    const note = 'Is invoice 17 paid?';
    const ask = { kind: 'colleague', employeeId: company.senders[1]!.employeeId } as const;
    const { assist } = await receiver.client.askColleague({ ask, handoffId, note }, { idempotencyKey: randomUUID() });
    const seen = await until(
      async () =>
        accountant.desk.seen.find((each) => each.what === 'assist.offered' && each.assistId === assist.assistId),
      'the question is on the desk',
    );
    expect(seen).toMatchObject({ assist: { note, asker: { name: 'Receiver 1' }, about: { handoffId } } });
    const { offers } = await receiver.client.assist(assist.assistId);
    await accountant.client.takeAssist(assist.assistId, 'extend');
    await until(async () => {
      const [offer] = (await receiver.client.assist(assist.assistId)).offers;
      return offer && Date.parse(offer.expiresAt) > Date.parse(offers[0]!.expiresAt);
    }, 'the accountant has a moment more');
    const isAnswered = (state: string) =>
      until(async () => (await receiver.client.assist(assist.assistId)).state === state, `the question is ${state}`);
    await accountant.client.takeAssist(assist.assistId, 'accept');
    await isAnswered('accepted');
    expect(await receiver.client.handoff(handoffId)).toMatchObject({ owner: { name: 'Receiver 1' } });
    await accountant.client.answerAssist(assist.assistId, { note: 'Yes, on Monday' });
    await isAnswered('answered');
    const answered = await receiver.client.assist(assist.assistId);
    expect(answered).toMatchObject({
      state: 'answered',
      answer: { note: 'Yes, on Monday' },
      answerer: { name: 'Sender 2' },
    });
    expect(await receiver.client.rateAssist(assist.assistId, true)).toMatchObject({ helpful: true });

    // What is still asked when the customer has gone is asked no more.
    const again = await receiver.client.askColleague({ ask, handoffId });
    await receiver.client.complete(handoffId);
    await until(
      async () => (await receiver.client.assist(again.assist.assistId)).state === 'withdrawn' || undefined,
      'nobody is asked for somebody who has gone',
    );

    // The same of a customer who walked in.
    const asking = company.receivers[0]!.employeeId;
    await receiver.client.startEngagement(asking, 'till-1', { channel: 'counter' });
    const walkIn = await receiver.client.askColleague({ ask });
    await receiver.client.endEngagement(asking, 'till-1');
    await until(
      async () => (await receiver.client.assist(walkIn.assist.assistId)).because === 'engagement-over' || undefined,
      'nobody is asked for a customer who has been served',
    );
    await receiver.leave();
    await accountant.leave();
  });

  it('an accountant hands over a customer who wants to buy; a sales representative takes them; the receipt comes', async () => {
    const receiver = await atDesk(0);
    const sender = await company.as(company.senders[0]!);

    const { handoffId } = await sender.requestHandoff(
      { reasonKey: 'buy', channel: 'phone' },
      { wait: 30, idempotencyKey: randomUUID() },
    );
    await receiver.offerOf(handoffId);
    await receiver.takes(handoffId);
    const toSay = await becomes(sender, handoffId, 'assigned');
    expect(toSay.owner).toMatchObject({ name: 'Receiver 1' });
    expect(toSay.say.en).toContain('Receiver 1');
    expect(toSay.say.id).toContain('Receiver 1');

    await sender.connection(handoffId, 'connect');
    await becomes(sender, handoffId, 'connected');
    await receiver.client.complete(handoffId, 'sale');
    const { receipt } = await becomes(sender, handoffId, 'ended');
    expect(receipt).toMatchObject({ end: 'completed', outcome: 'sale', receiver: { name: 'Receiver 1' } });
    await receiver.leave();
  });

  it('a request that is sent twice is one handoff, also at two instances', async () => {
    const sender = await company.as(company.senders[0]!);
    const idempotencyKey = randomUUID();
    const twice = await Promise.all([1, 2].map(() => sender.requestHandoff({ reasonKey: 'buy' }, { idempotencyKey })));
    expect(twice[0]!.handoffId).toBe(twice[1]!.handoffId);
    await sender.cancel(twice[0]!.handoffId);
  });

  it('two who click accept get one owner', async () => {
    const [first, second] = [await atDesk(0), await atDesk(1)];
    const sender = await company.as(company.senders[0]!);
    const { handoffId } = await sender.requestHandoff({ reasonKey: 'buy' });
    let asked: string | undefined;
    const handoff = await until(async () => {
      // Again where an offer has run out meanwhile.
      const [offered] = (await sender.handoff(handoffId)).offers;
      asked = offered?.receiver.employeeId ?? asked;
      if (offered) await Promise.allSettled([first, first, second].map(({ client }) => client.accept(offered.offerId)));
      const now = await sender.handoff(handoffId);
      return now.state === 'assigned' && now;
    }, 'somebody has accepted');
    expect(handoff.owner?.employeeId).toBe(asked);
    const owner = [first, second].find((_, i) => company.receivers[i]!.employeeId === asked)!;
    await owner.client.complete(handoffId, 'helped');
    await becomes(sender, handoffId, 'ended');
    await first.leave();
    await second.leave();
  });

  it('a name and a number of a contact stand in front-desk alone: in no topic, no log, no other database', async () => {
    const planted = { name: 'Zulkarnaen Plantedname', number: '+6281287654321', note: 'plantednote about a fridge' };
    const sender = await company.as(company.senders[1]!);
    const { handoffId } = await sender.requestHandoff({
      reasonKey: 'buy',
      contact: { kind: 'customer', ...planted },
      externalRef: 'plantedref-77',
    });
    expect((await sender.handoff(handoffId)).contact).toMatchObject(planted);
    await sender.cancel(handoffId);
    await until(async () => (await sender.handoff(handoffId)).state === 'ended' || undefined, 'it has ended');

    const traces = /Plantedname|81287654321|plantednote|plantedref/i;
    expect(JSON.stringify(await readLog(system))).not.toMatch(traces);
    for (const { process } of system.instances) expect(process.output).not.toMatch(traces);
    for (const database of ['sambung_directory', 'sambung_routing']) {
      expect(await everythingIn(system.databaseUrl(database))).not.toMatch(traces);
    }
    expect(await everythingIn(system.databaseUrl('sambung_front_desk'), ['outbox', 'desk_events', 'feed'])).not.toMatch(
      traces,
    );
  });

  it('what was published tells the same: one end each, one owner, no hole', async () => {
    const records = await readLog(system);
    const requested = records
      .filter(({ event }) => event.name === 'handoff.requested')
      .map(({ event }) => event.subject);
    expect(requested.length).toBeGreaterThan(0);
    expect(judge(new Set(requested), records).violations).toEqual([]);
  });

  it.each(SERVICES)('%s says what it serves, as OpenAPI 3.1', async (service) => {
    const document = await fetch(`http://127.0.0.1:${system.of(service)[0]!.port}/openapi.json`);
    expect(await document.json()).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) });
  });
}

/** Waits until a handoff is shown in a state: what somebody asks for is decided a moment later. */
const becomes = (client: SambungClient, handoffId: string, state: HandoffView['state']): Promise<HandoffView> =>
  until(async () => {
    const now = await client.handoff(handoffId);
    return now.state === state && now;
  }, `the handoff is ${state}`);

/** All rows of all (or the named) tables, as text. */
async function everythingIn(url: string, only?: readonly string[]): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
    );
    const names = rows.map(({ name }) => name).filter((name) => only?.includes(name) ?? true);
    const texts = await Promise.all(names.map((name) => client.query(`SELECT t::text AS row FROM "${name}" t`)));
    return JSON.stringify(texts.map(({ rows: all }) => all as unknown[]));
  } finally {
    await client.end();
  }
}
