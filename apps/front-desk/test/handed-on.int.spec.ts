import type { EventData, HandoffView } from '@sambung/contracts';
import { RunningFrontDesk, type Answer } from './running-front-desk';

describe('a contact who is handed over again', () => {
  let desk: RunningFrontDesk;
  beforeAll(async () => (desk = await RunningFrontDesk.start()));
  afterAll(() => desk.close());

  const post = async (who: string, body: object): Promise<Answer<HandoffView & { code: string }>> =>
    desk.call('POST', '/v1/handoffs', await desk.as(who), { reasonKey: 'buy', ...body });
  const told = async (who: string, body: object): Promise<EventData<'handoff.requested'>> => {
    const { handoffId } = (await post(who, body)).body;
    return (await desk.neighbours.heard('handoff.requested', ({ subject }) => subject === handoffId)).data;
  };
  /** From Ani to Sari, who finishes with them. */
  async function served(body: object, outcome: 'helped' | 'not-helped'): Promise<string> {
    const { handoffId } = (await post('ani', body)).body;
    await desk.decide.offered(handoffId, 'sari');
    await desk.decide.assigned(handoffId, 'sari');
    await desk.decide.ended(handoffId, 'completed', 'sari', undefined, outcome);
    await desk.until(async () => (await desk.show(handoffId)).state === 'ended');
    return handoffId;
  }
  const by = (number: string): object => ({ contact: { number } });

  it('is recognised by the number while they were not helped: routing learns of one hop, and of who has had them', async () => {
    await served(by('0813 5000 0001'), 'not-helped');
    expect((await told('budi', by('+62 813-5000-0001'))).chain).toEqual({ hops: 1, visitedIds: ['ani', 'sari'] });
  });

  it('begins anew once they were helped', async () => {
    await served(by('0813 5000 0002'), 'helped');
    expect((await told('ani', by('0813 5000 0002'))).chain).toBeUndefined();
  });

  it('is told to routing as the same contact who comes again, also when they were helped; and a stranger is not', async () => {
    const first = await served(by('0813 5000 0004'), 'helped');
    expect((await told('ani', by('0813 5000 0004'))).previousId).toBe(first);
    expect((await told('ani', by('0813 5000 0005'))).previousId).toBeUndefined();
  });

  it('goes on when whoever received them hands them on, hop by hop', async () => {
    await served(by('0813 5000 0003'), 'helped');
    const second = await told('sari', { ...by('0813 5000 0003'), namedEmployeeId: 'budi' });
    expect(second.chain).toEqual({ hops: 1, visitedIds: ['ani', 'sari'] });
    await desk.decide.offered(second.handoffId, 'budi');
    await desk.decide.assigned(second.handoffId, 'budi');
    await desk.until(async () => (await desk.show(second.handoffId, 'sari')).state === 'assigned');
    expect((await told('budi', by('0813 5000 0003'))).chain).toEqual({ hops: 2, visitedIds: ['ani', 'sari', 'budi'] });
  });

  it('goes on with the handoff that is named, whatever is known of them, and with no stranger’s', async () => {
    const continues = await served({}, 'helped');
    expect((await told('sari', { continues })).chain).toEqual({ hops: 1, visitedIds: ['ani', 'sari'] });
    expect((await post('budi', { continues })).body.code).toBe('handoff.not-found');
    expect((await post('ani', { continues: 'no-such' })).status).toBe(404);
  });

  describe('by the receiver who is with them', () => {
    const at = (): string => new Date().toISOString();
    /** From Ani to Sari, who has them and passes them on; Budi is asked. */
    async function passedOn(): Promise<string> {
      const { handoffId } = (await post('ani', {})).body;
      await desk.decide.offered(handoffId, 'sari');
      await desk.decide.assigned(handoffId, 'sari');
      await desk.decide.connected(handoffId, 'sari');
      const data = { handoffId, byId: 'sari', fromReasonId: 'reason-buy', reasonId: 'reason-unclear', at: at() };
      await desk.neighbours.say('handoff.reason-corrected', { workspace: desk.workspace, subject: handoffId, data });
      await desk.decide.offered(handoffId, 'budi', 2);
      await desk.until(async () => (await desk.show(handoffId)).offers[0]?.receiver.name === 'Budi');
      return handoffId;
    }

    it('are theirs until the next has them: they are told whom to name and how to connect, and Budi who puts them through', async () => {
      const handoffId = await passedOn();
      const onDesk = async (): Promise<HandoffView | undefined> =>
        (await desk.desk('sari')).sent.find((each) => each.handoffId === handoffId);
      expect(await onDesk()).toMatchObject({
        owner: { name: 'Sari' },
        holder: { name: 'Sari' },
        sender: { name: 'Ani' },
      });
      const offer = (await desk.desk('budi')).offers.find((each) => each.handoff.handoffId === handoffId);
      expect(offer).toMatchObject({ greeting: { en: expect.stringContaining('Sari') as string } });
      await desk.decide.assigned(handoffId, 'budi', undefined, 2);
      await desk.until(async () => (await onDesk())?.state === 'assigned');
      const [held, sent] = [await desk.show(handoffId, 'sari'), await desk.show(handoffId, 'ani')];
      expect(held).toMatchObject({
        connect: { by: 'extension' },
        say: { en: expect.stringContaining('Budi') as string },
      });
      expect(await onDesk()).toMatchObject({ connect: held.connect, holder: { name: 'Sari' } });
      expect(sent).toMatchObject({ state: 'assigned', holder: { name: 'Sari' } });
      const story = await desk.call('GET', `/v1/handoffs/${handoffId}/story`, await desk.as('sari'));
      expect(story.status).toBe(200);
    });

    it('can be kept by them after all, which the sender reads in the receipt', async () => {
      const handoffId = await passedOn();
      desk.neighbours.react((event) =>
        event.subject === handoffId && event.name === 'handoff.return-requested'
          ? desk.decide.ended(handoffId, 'returned', 'sari', event.id)
          : undefined,
      );
      const refused = await desk.ask('budi', `/v1/handoffs/${handoffId}/return`);
      expect([refused.status, (refused.body as unknown as { code: string }).code]).toEqual([
        403,
        'handoff.not-your-part',
      ]);
      expect((await desk.ask('sari', `/v1/handoffs/${handoffId}/return`)).status).toBe(200);
      expect((await desk.show(handoffId)).receipt).toMatchObject({ end: 'returned', receiver: { name: 'Sari' } });
    });
  });
});
