import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ForgetOld } from '../src/forget-old/forget-old';
import { SubscribePhone } from '../src/ring-phones/subscribe-phone';
import { RunningFrontDesk } from './running-front-desk';
import { StreamReader } from './stream-reader';

const GRACE = { REACHABILITY_GRACE_SECONDS: '0.5' };

describe('a locked phone', () => {
  let desk: RunningFrontDesk;
  let service: Server;
  let origin: string;
  /** How the push service answers, and what it got. */
  let answer: number;
  let got: { path: string; headers: Record<string, string>; body: Buffer }[];
  const phone = createECDH('prime256v1');
  const auth = randomBytes(16);

  beforeAll(async () => {
    phone.generateKeys();
    service = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const headers = request.headers as Record<string, string>;
        got.push({ path: request.url ?? '', headers, body: Buffer.concat(parts) });
        response.writeHead(answer).end();
      });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => service.once('listening', resolve));
    origin = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
    desk = await RunningFrontDesk.start({ ...GRACE, PUSH_TO_LOOPBACK: 'true' });
    await desk.startInstance();
  });
  afterAll(async () => {
    await desk.close();
    service.closeAllConnections();
    service.close();
  });
  beforeEach(async () => {
    [answer, got] = [201, []];
    await desk.sql('delete from push_subscriptions');
    await desk.sql('update offers set open = false');
  });

  const subscribe = async (path: string, headers?: Record<string, string>): Promise<string> => {
    const keys = { p256dh: phone.getPublicKey('base64url'), auth: auth.toString('base64url') };
    const body = { endpoint: `${origin}${path}`, keys };
    const { body: said } = await desk.call('PUT', '/v1/desk/push', headers ?? (await desk.as('sari')), body);
    return String(said.subscriptionId);
  };
  const offered = async (): Promise<string> => {
    const { handoffId } = await desk.handoff({ contact: { name: 'Bu Tuti', note: 'rahasia' } });
    await desk.decide.offered(handoffId, 'sari');
    return handoffId;
  };
  const reachable = async (): Promise<boolean> => {
    const [row] = await desk.sql<{ reachable: boolean }>(
      `select reachable from reachability where employee_id = 'sari'`,
    );
    return row?.reachable ?? false;
  };
  const pushOf = async (handoffId: string): Promise<{ attempts: number; state: string } | undefined> =>
    (
      await desk.sql<{ attempts: number; state: string }>('select attempts, state from pushes where offer_id = $1', [
        `${handoffId}.1`,
      ])
    )[0];
  const vouches = async (): Promise<unknown> => (await desk.sql('select vouches from push_subscriptions'))[0];
  /** As the browser does (RFC 8291). */
  function read(body: Buffer): string {
    const [salt, sender] = [body.subarray(0, 16), body.subarray(21, 86)];
    const derive = (secret: Buffer, by: Buffer, info: Buffer | string, length: number): Buffer =>
      Buffer.from(hkdfSync('sha256', secret, by, info, length));
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), phone.getPublicKey(), sender]);
    const secret = derive(phone.computeSecret(sender), auth, info, 32);
    const key = derive(secret, salt, 'Content-Encoding: aes128gcm\0', 16);
    const cipher = createDecipheriv('aes-128-gcm', key, derive(secret, salt, 'Content-Encoding: nonce\0', 12));
    cipher.setAuthTag(body.subarray(-16));
    return Buffer.concat([cipher.update(body.subarray(86, -16)), cipher.final()])
      .toString()
      .slice(0, -1);
  }

  it('is rung once for an offer, by two instances, with nothing that says whom or what it is about', async () => {
    await subscribe('/sari');
    const { status, body } = await desk.call('GET', '/v1/desk/push', await desk.as('sari'));
    expect([status, body]).toEqual([200, { publicKey: expect.any(String) }]);
    const handoffId = await offered();
    await desk.until(async () => (await desk.sql(`select 1 from pushes where state = 'sent'`)).length === 1);
    expect(got).toHaveLength(1);
    const [{ headers, path, body: sealed }] = got as [(typeof got)[number]];
    expect([path, headers['content-encoding'], headers['urgency']]).toEqual(['/sari', 'aes128gcm', 'high']);
    expect(headers['authorization']).toMatch(new RegExp(`^vapid t=.*, k=${String(body.publicKey)}$`));
    expect(Number(headers['ttl'])).toBeLessThanOrEqual(600);
    expect(JSON.parse(read(sealed))).toEqual({ kind: 'offer' });
    expect(JSON.stringify(headers)).not.toContain(handoffId);
  });

  it('is rung again when its push service was away, and forgotten when the browser took it back', async () => {
    await subscribe('/sari');
    answer = 503;
    await offered();
    await desk.until(async () => got.length === 1);
    await desk.until(
      async () => (await desk.sql(`select 1 from pushes where state = 'due' and attempts = 1`)).length === 1,
    );
    answer = 410;
    await desk.sql('update pushes set next_at = clock_timestamp()');
    await desk.until(async () => (await desk.sql('select 1 from push_subscriptions')).length === 0);
    await desk.until(async () => !(await reachable()));
  });

  it('is not rung for an offer that is over', async () => {
    const subscriptionId = await subscribe('/sari');
    await desk.sql(
      `insert into pushes (workspace, subscription_id, offer_id, employee_id, expires_at) values ($1, $2, 'over.1', 'sari', clock_timestamp())`,
      [desk.workspace, subscriptionId],
    );
    const next = await offered();
    await desk.until(async () => (await pushOf(next))?.state === 'sent');
    expect([got.length, await pushOf('over')]).toEqual([1, { attempts: 0, state: 'due' }]);
  });

  it('keeps its owner reachable after their desk is closed, until an offer that it was rung for ran out, and again when they are back', async () => {
    await subscribe('/sari');
    await desk.until(reachable);
    const open = async (): Promise<void> => {
      const stream = await StreamReader.open(`${desk.service.url}/v1/desk/stream`, await desk.as('sari'));
      await desk.until(async () => (await desk.sql('select 1 from desk_streams')).length === 1);
      stream.leave();
      await desk.until(async () => (await desk.sql('select 1 from desk_streams')).length === 0);
    };
    await open();
    await desk.sql(`update reachability set stream_closed_at = clock_timestamp() - interval '1 hour'`);
    const handoffId = await offered();
    await desk.until(async () => got.length === 1);
    expect(await reachable()).toBe(true);

    const late = new Date(Date.now() + 3_600_000).toISOString();
    const closed = {
      offerId: `${handoffId}.1`,
      receiverId: 'sari',
      because: 'expired',
      missed: false,
      closedAt: late,
    } as const;
    await desk.neighbours.say('offer.closed', {
      ...{ workspace: desk.workspace, subject: handoffId, time: late, data: { handoffId, ...closed } },
    });
    await desk.until(async () => !(await reachable()));
    expect(await vouches()).toEqual({ vouches: false });

    await open();
    expect(await vouches()).toEqual({ vouches: true });
    await desk.sql(`update reachability set stream_closed_at = clock_timestamp() - interval '1 hour'`);
    expect(await reachable()).toBe(true);
  });

  it('is deleted within a minute where its device was revoked while it was subscribed; devices that are long over go, too', async () => {
    const [device, kept] = [await desk.device('sari'), await desk.device('sari')];
    for (const each of [device, kept])
      await desk.until(async () => (await desk.call('GET', '/v1/desk', each)).status === 200);
    const lost = await subscribe('/lost', device);
    const stays = await subscribe('/kept', kept);
    const token = device['authorization']?.slice(7) ?? '';
    await desk.device('sari', { token, revoked: true });
    const all = async (): Promise<string[]> =>
      (await desk.sql<{ id: string }>('select subscription_id id from push_subscriptions')).map(({ id }) => id);
    await desk.until(async () => !(await all()).includes(lost));
    // As what was written behind the deletion.
    await desk.sql(
      `insert into push_subscriptions (workspace, subscription_id, employee_id, endpoint, p256dh, auth, device_id)
       select workspace, $1, employee_id, endpoint, p256dh, auth, $2 from push_subscriptions`,
      [lost, `device-${token.split('_')[1] ?? ''}`],
    );
    await desk.sql(
      `update api_keys set expires_at = now() - interval '2 days' where revoked and employee_id is not null`,
    );
    await desk.service.app.get(ForgetOld, { strict: false }).forget();
    expect(await all()).toEqual([stays]);
    expect(await desk.sql(`select 1 from api_keys where revoked and employee_id is not null`)).toEqual([]);
  });

  it('goes with the device that was revoked', async () => {
    const device = await desk.device('sari');
    await desk.until(async () => (await desk.call('GET', '/v1/desk', device)).status === 200);
    await subscribe('/device', device);
    await desk.device('sari', { token: device['authorization']?.slice(7) ?? '', revoked: true });
    await desk.until(async () => (await desk.sql('select 1 from push_subscriptions')).length === 0);
    await desk.until(async () => !(await reachable()));
  });

  it('is not kept of somebody who was erased while it subscribed, though they were let in', async () => {
    const { workspace } = desk;
    const said = { workspace, subject: 'budi', data: { employeeId: 'budi' } };
    await desk.neighbours.say('employee.erased', said);
    const kept = (table: string) => desk.sql(`select 1 from ${table} where employee_id = 'budi'`);
    await desk.until(async () => (await kept('people')).length === 0);
    const budi = { workspace, employeeId: 'budi', name: 'person:budi', kind: 'person' } as const;
    const keys = { p256dh: phone.getPublicKey('base64url'), auth: auth.toString('base64url') };
    const subscribing = desk.service.app
      .get(SubscribePhone, { strict: false })
      .subscribe({ ...budi, roles: new Set(), scopes: new Set() }, { endpoint: `${origin}/budi`, keys });
    await expect(subscribing).rejects.toMatchObject({ code: 'employee.not-found' });
    expect([await kept('push_subscriptions'), await kept('reachability')]).toEqual([[], []]);
  });

  it('is rung no more when its owner takes it back', async () => {
    const subscriptionId = await subscribe('/sari');
    await desk.until(reachable);
    await desk.call('DELETE', `/v1/desk/push/${subscriptionId}`, await desk.as('sari'));
    await desk.until(async () => !(await reachable()));
  });
});
