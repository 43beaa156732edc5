/* In one piece although it is long: apart, each part would start front-desk, a database and a company of its own. */
// Longer than most: one started front-desk serves every case, from asking to forgetting.
import type { AssistAnswer, AssistView, EngagementView, EventData, EventName, StoryView } from '@sambung/contracts';
import { RunningFrontDesk, type Answer } from './running-front-desk';

const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1_000).toISOString();
const stage = { kind: 'step', number: 1 } as const;

describe('asking a colleague while the contact waits', () => {
  let desk: RunningFrontDesk;
  beforeAll(async () => {
    desk = await RunningFrontDesk.start();
    desk.holdAnswers();
    const { workspace } = desk;
    const team = {
      teamId: 'finance',
      key: 'finance',
      name: { id: 'Keuangan', en: 'Finance' },
      office: 'back',
    } as const;
    const data = { ...team, managerId: null, openingHours: null, active: true };
    await desk.neighbours.say('team.changed', { workspace, subject: 'finance', data });
    await desk.until(async () => (await desk.sql('select 1 from teams')).length === 1);
  });
  afterAll(() => desk.close());

  /** Routing, as the test plays it, answers what is asked of one assist. */
  const say = (name: EventName, assistId: string, data: object, causedBy?: string): Promise<void> =>
    desk.neighbours.say(name, {
      workspace: desk.workspace,
      subject: assistId,
      data: { assistId, ...data } as unknown as EventData<EventName>,
      causedBy,
    });
  const times = () => ({ openedAt: inSeconds(0), promiseAt: inSeconds(60), endsAt: inSeconds(120) });
  const offer = (assistId: string, receiverId: string) =>
    say('assist.offered', assistId, {
      ...{ offerId: `${assistId}.1`, receiverId, stage, why: ['team'] },
      ...{ offeredAt: inSeconds(0), expiresAt: inSeconds(600) },
    });
  const accepted = (assistId: string, receiverId: string, causedBy?: string) =>
    say(
      'assist.accepted',
      assistId,
      {
        ...{ offerId: `${assistId}.1`, receiverId, acceptedAt: inSeconds(0) },
        ...{ answerBy: inSeconds(60), endsAt: inSeconds(120) },
      },
      causedBy,
    );
  const ended = (assistId: string, end: object, causedBy?: string) =>
    say(
      'assist.ended',
      assistId,
      { askerId: 'sari', byId: null, approval: null, callId: null, endedAt: inSeconds(0), ...end },
      causedBy,
    );
  const when = (name: EventName, answer: (assistId: string, commandId: string) => Promise<void>): void => {
    let answered = false;
    desk.neighbours.react((event) => {
      if (answered || event.name !== name) return undefined;
      answered = true;
      return answer(event.subject, event.id);
    });
  };

  const post = async (who: string, path: string, body: object = {}, headers = {}): Promise<Answer<AssistAnswer>> =>
    desk.call('POST', path, { ...(await desk.as(who)), ...headers }, body);
  const look = async (who: string, assistId: string): Promise<Answer<AssistView>> =>
    desk.call('GET', `/v1/assists/${assistId}`, await desk.as(who));
  const NOTE = 'Bu Dewi 0812 3456 7890 asks for her invoice';

  /** Sari asks finance, and Budi is asked. */
  const asked = async (body: object = {}): Promise<string> => {
    when('assist.requested', (assistId, commandId) =>
      say(
        'assist.opened',
        assistId,
        { askerId: 'sari', by: 'asker', handoffId: null, ask: FINANCE, ...times() },
        commandId,
      ),
    );
    const { status, body: answer } = await post('sari', '/v1/assists', { ask: FINANCE, note: NOTE, ...body });
    expect(status).toBe(200);
    await offer(answer.assist.assistId, 'budi');
    await desk.until(async () => (await look('sari', answer.assist.assistId)).body.state === 'offered');
    return answer.assist.assistId;
  };
  const FINANCE = { kind: 'team', teamId: 'finance' } as const;
  const answering = async (): Promise<string> => {
    const assistId = await asked();
    when('offer.acceptance-requested', (_, commandId) => accepted(assistId, 'budi', commandId));
    const { body } = await post('budi', `/v1/assists/${assistId}/accept`);
    expect(body).toMatchObject({ status: 'done', assist: { state: 'accepted', answerer: { name: 'Budi' } } });
    return assistId;
  };

  it('whoever is asked sees from whom it is, about what, and until when; a stranger learns that there is none', async () => {
    const assistId = await asked();
    const { assists } = await desk.desk('budi');
    expect(assists.offered).toEqual([
      expect.objectContaining({
        ...{ assistId, note: NOTE, ask: FINANCE, asker: { employeeId: 'sari', name: 'Sari' } },
        what: { id: 'bertanya kepada Keuangan', en: 'a question for Finance' },
        offers: [expect.objectContaining({ receiver: { employeeId: 'budi', name: 'Budi' } })],
      }),
    ]);
    expect((await desk.desk('sari')).assists.asked.map((each) => each.assistId)).toContain(assistId);
    expect((await look('ani', assistId)).status).toBe(404);
    expect((await post('ani', `/v1/assists/${assistId}/accept`)).body).toMatchObject({ code: 'assist.not-found' });
    expect((await post('sari', `/v1/assists/${assistId}/accept`)).body).toMatchObject({ code: 'assist.not-your-part' });
  });

  it('it is no offer of a handoff', async () => {
    const assistId = await asked();
    const answer = await desk.ask('budi', `/v1/offers/${assistId}.1/accept`);
    expect(answer.body).toMatchObject({ code: 'offer.not-found' });
    expect((await desk.desk('budi')).offers).toEqual([]);
  });

  it('whoever is asked may ask for a moment more, and both desks show until when; one key asks once', async () => {
    const assistId = await asked();
    const expiresAt = inSeconds(900);
    when('offer.extension-requested', (_, commandId) =>
      say(
        'assist.offer-extended',
        assistId,
        { offerId: `${assistId}.1`, receiverId: 'budi', expiresAt, at: inSeconds(0) },
        commandId,
      ),
    );
    const key = { 'idempotency-key': 'one-moment' };
    const clicks = [await post('budi', `/v1/assists/${assistId}/extend`, {}, key)];
    clicks.push(await post('budi', `/v1/assists/${assistId}/extend`, {}, key));
    expect(clicks[0]?.body.commandId).toBe(clicks[1]?.body.commandId);
    const told = desk.neighbours.asked.filter(
      ({ name, subject }) => name === 'offer.extension-requested' && subject === assistId,
    );
    expect(told.map(({ data }) => data)).toEqual([
      expect.objectContaining({ handoffId: assistId, offerId: `${assistId}.1`, byId: 'budi' }),
    ]);
    await desk.until(async () => (await look('sari', assistId)).body.offers[0]?.expiresAt === expiresAt);
    expect((await desk.desk('budi')).assists.offered).toContainEqual(
      expect.objectContaining({ assistId, offers: [expect.objectContaining({ expiresAt })] }),
    );
  });

  it('nobody asks for more time who is not asked', async () => {
    const assistId = await asked();
    expect((await post('sari', `/v1/assists/${assistId}/extend`)).body).toMatchObject({ code: 'assist.not-your-part' });
    expect((await post('ani', `/v1/assists/${assistId}/extend`)).body).toMatchObject({ code: 'assist.not-found' });
  });

  it('the desk stream tells it, and that it was seen is told to routing once', async () => {
    const stream = await desk.stream('/v1/desk/stream', await desk.as('budi'));
    const assistId = await asked();
    const event = await stream.next('assist.offered');
    expect(event.data).toMatchObject({ assistId, assist: { state: 'offered', note: NOTE } });
    const seen = await desk.neighbours.heard('offer.shown', ({ subject }) => subject === assistId);
    expect(seen.data).toMatchObject({ handoffId: assistId, offerId: `${assistId}.1`, byId: 'budi' });
    stream.leave();
  });

  it('what is written in question and answer leaves front-desk in no event', async () => {
    const assistId = await answering();
    when('assist.answer-reported', (_, id) =>
      ended(assistId, { end: 'answered', because: 'answered', byId: 'budi' }, id),
    );
    const { body } = await post('budi', `/v1/assists/${assistId}/answer`, { note: 'Paid yesterday, says Bu Dewi' });
    expect(body.assist).toMatchObject({ state: 'answered', answer: { note: 'Paid yesterday, says Bu Dewi' } });
    expect(JSON.stringify(desk.neighbours.asked)).not.toContain('Dewi');
    expect(JSON.stringify(await desk.sql('select data from feed'))).not.toContain('Dewi');
  });

  it('a second answer that routing refuses leaves the first as it was', async () => {
    const assistId = await answering();
    when('assist.answer-reported', (_, id) =>
      ended(assistId, { end: 'answered', because: 'answered', byId: 'budi' }, id),
    );
    await post('budi', `/v1/assists/${assistId}/answer`, { note: 'first' });
    when('assist.answer-reported', (_, commandId) =>
      say('command.refused', assistId, {
        ...{ commandId, code: 'assist.ended', kind: 'conflict', detail: 'It has ended.', at: inSeconds(0) },
      }),
    );
    const late = await post('budi', `/v1/assists/${assistId}/answer`, { note: 'second' });
    expect(late).toMatchObject({ status: 409, body: { code: 'assist.ended' } });
    expect((await look('sari', assistId)).body.answer?.note).toBe('first');
  });

  it('one key asks once', async () => {
    when('assist.requested', (assistId, commandId) =>
      say(
        'assist.opened',
        assistId,
        { askerId: 'sari', by: 'asker', handoffId: null, ask: FINANCE, ...times() },
        commandId,
      ),
    );
    const headers = { 'idempotency-key': 'ask-once' };
    const clicks = await Promise.all([1, 2].map(() => post('sari', '/v1/assists', { ask: FINANCE }, headers)));
    expect(new Set(clicks.map(({ body }) => body.assist.assistId)).size).toBe(1);
    expect((await post('sari', '/v1/assists', { ask: { kind: 'supervisor' } }, headers)).status).toBe(422);
  });

  it('a question that routing refuses is off the asker’s desk', async () => {
    let refused = '';
    when('assist.requested', (assistId, commandId) => {
      refused = assistId;
      return say('command.refused', assistId, {
        ...{ commandId, code: 'assist.not-your-contact', kind: 'forbidden', detail: 'Not yours.', at: inSeconds(0) },
      });
    });
    const answer = await post('sari', '/v1/assists', { ask: { kind: 'supervisor' } });
    expect(answer).toMatchObject({ status: 403, body: { code: 'assist.not-your-contact' } });
    expect((await look('sari', refused)).body).toMatchObject({
      state: 'unanswered',
      because: 'assist.not-your-contact',
    });
    expect((await desk.desk('sari')).assists.asked.map(({ assistId }) => assistId)).not.toContain(refused);
  });

  it('is refused for a team or a colleague that there is not, oneself included, and for somebody else’s contact', async () => {
    const { handoffId } = await desk.handoff();
    const bodies = [
      [{ ask: { kind: 'team', teamId: 'none' } }, 'assist.team-unknown'],
      [{ ask: { kind: 'colleague', employeeId: 'joko' } }, 'assist.colleague-unknown'],
      [{ ask: { kind: 'colleague', employeeId: 'sari' } }, 'assist.colleague-unknown'],
      [{ ask: FINANCE, handoffId }, 'handoff.not-found'],
    ] as const;
    for (const [body, code] of bodies) expect((await post('sari', '/v1/assists', body)).body).toMatchObject({ code });
    expect((await post('sari', '/v1/assists', { ask: FINANCE, promiseSeconds: 9 })).status).toBe(400);
  });

  it('about a customer who walked in names the engagement, and is refused once it is over or for somebody else’s', async () => {
    const [headers, path] = [await desk.as('sari'), '/v1/employees/sari/engagements/till-3'];
    const served = await desk.call<EngagementView>('PUT', path, headers, { channel: 'counter' });
    const { engagementId } = served.body;
    const assistId = await asked({ engagementId });
    const [told] = desk.neighbours.asked.filter(
      ({ name, subject }) => name === 'assist.requested' && subject === assistId,
    );
    expect(told?.data).toMatchObject({ engagementId });
    expect((await look('budi', assistId)).body).toMatchObject({ engagementId, about: null });

    const refused = [await post('budi', '/v1/assists', { ask: { kind: 'supervisor' }, engagementId })];
    const both = await post('sari', '/v1/assists', { ask: FINANCE, engagementId, handoffId: assistId });
    expect(both.status).toBe(400);
    await desk.call('DELETE', path, headers);
    refused.push(await post('sari', '/v1/assists', { ask: FINANCE, engagementId }));
    for (const { status, body } of refused)
      expect({ status, body }).toMatchObject({ status: 409, body: { code: 'assist.engagement-unknown' } });
    await ended(assistId, { end: 'withdrawn', because: 'engagement-over' });
    await desk.until(async () => (await look('sari', assistId)).body.state === 'withdrawn');
    expect((await look('sari', assistId)).body).toMatchObject({ because: 'engagement-over' });
  });

  it('unanswered: who asked is told whom to call, and how', async () => {
    const assistId = await asked();
    await ended(assistId, { end: 'unanswered', because: 'nobody-left', callId: 'maya' });
    await desk.until(async () => (await look('sari', assistId)).body.state === 'unanswered');
    expect((await look('sari', assistId)).body).toMatchObject({
      call: { employee: { name: 'Maya' }, connect: { by: 'extension', to: '240' } },
      say: { en: 'My colleagues cannot answer just now. I am calling Maya for you.' },
    });
  });

  it('what has ended is not brought back by an old duplicate', async () => {
    const assistId = await asked();
    await ended(assistId, { end: 'withdrawn', because: 'not-needed', byId: 'sari' });
    await offer(assistId, 'budi');
    await desk.until(async () => (await desk.sql(`select 1 from feed where subject = $1`, [assistId])).length === 4);
    expect((await look('sari', assistId)).body).toMatchObject({ state: 'withdrawn', offers: [] });
    expect((await desk.desk('budi')).assists.offered.map((each) => each.assistId)).not.toContain(assistId);
  });

  it('a language that was relaxed is told to the sender and to whoever is asked, and who will join stands on the desk of whoever accepts', async () => {
    const { handoffId } = await desk.handoff({ language: 'zh' });
    await desk.decide.withoutLanguage(handoffId, 'zh');
    await desk.decide.offeredWithoutLanguage(handoffId, 'sari');
    await desk.until(async () => (await desk.desk('sari')).offers.length === 1);
    const [asked] = (await desk.desk('sari')).offers;
    expect(asked).toMatchObject({ why: ['without-language'], handoff: { language: 'zh', withoutLanguage: true } });
    expect(asked?.greeting.en).toContain('A colleague who speaks your language is asked to join.');
    const sent = (await desk.desk('ani')).sent.find((each) => each.handoffId === handoffId);
    expect(sent).toMatchObject({ withoutLanguage: true });
    expect(sent?.say.en).toContain('A colleague who speaks your language is asked to join.');

    await desk.decide.assigned(handoffId, 'sari');
    const assistId = `${handoffId}:speaker`;
    const ask = { kind: 'language', language: 'zh' };
    await say('assist.opened', assistId, { askerId: 'sari', by: 'system', handoffId, ask, ...times() });
    await offer(assistId, 'budi');
    await desk.until(async () => (await desk.desk('budi')).assists.offered.some((each) => each.assistId === assistId));
    expect((await desk.desk('sari')).assists.asked).toContainEqual(
      expect.objectContaining({
        ...{ assistId, by: 'system', about: expect.objectContaining({ handoffId, reason: expect.anything() }) },
        what: {
          id: 'ikut bicara dengan pelanggan dalam bahasa Tionghoa',
          en: 'joining a conversation, in Chinese',
        },
        say: expect.objectContaining({
          en: 'I am asking Budi, who speaks your language, to join us. One moment, please.',
        }),
      }),
    );
    const story = await desk.call<StoryView>('GET', `/v1/handoffs/${handoffId}/story`, await desk.as('ani'));
    expect(story.body.lines.map(({ what }) => what)).toContain('handoff.language-relaxed');
  });

  describe('rating', () => {
    const rate = async (who: string, assistId: string, helpful: boolean): Promise<Answer<AssistView>> =>
      desk.call('PUT', `/v1/assists/${assistId}/rating`, await desk.as(who), { helpful });

    it('whoever asked says whether it helped, and may think again; nobody else, and not before there is an answer', async () => {
      const assistId = await answering();
      expect((await rate('sari', assistId, true)).body).toMatchObject({ code: 'assist.not-answered' });
      await ended(assistId, { end: 'answered', because: 'answered', byId: 'budi' });
      await desk.until(async () => (await look('sari', assistId)).body.state === 'answered');
      expect((await rate('budi', assistId, true)).body).toMatchObject({ code: 'assist.not-your-part' });
      expect((await rate('ani', assistId, true)).body).toMatchObject({ code: 'assist.not-found' });
      expect((await rate('sari', assistId, true)).body.helpful).toBe(true);
      expect((await rate('sari', assistId, false)).body.helpful).toBe(false);
      const last = await desk.neighbours.heard(
        'assist.rated',
        ({ subject, data }) => subject === assistId && (data as { helpful?: boolean }).helpful === false,
      );
      expect(last.data).toMatchObject({ byId: 'sari', answeredById: 'budi' });
    });
  });

  describe('forgetting a contact', () => {
    const admin = async () => desk.as('maya', ['admin', 'manager']);

    it('forgets what colleagues wrote about them, also where only the number is written', async () => {
      const { handoffId } = await desk.handoff({
        contact: { kind: 'customer', name: 'Bu Dewi', number: '+6281234567890' },
      });
      const about = `${handoffId}:speaker`;
      const ask = { kind: 'language', language: 'zh' };
      await say('assist.opened', about, { askerId: 'ani', by: 'system', handoffId, ask, ...times() });
      await desk.until(
        async () => (await desk.sql('select 1 from assists where assist_id = $1', [about])).length === 1,
      );
      await desk.sql(`update assists set note = 'Bu Dewi', answers = '{"c": "Bu Dewi"}' where assist_id = $1`, [about]);
      const walkIn = await asked();
      const erased = await desk.call('POST', '/v1/contacts/erase', await admin(), { number: '+6281234567890' });
      expect(erased.status).toBe(200);
      expect((await look('sari', walkIn)).body.note).toBeNull();
      expect(JSON.stringify(await desk.sql('select note, answers from assists'))).not.toContain('Dewi');
    });
  });
});
