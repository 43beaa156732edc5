import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ingress } from '../ingress';
import { Instances } from '../instances';
import { Pages } from './pages';

describe('the pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sambung-pages-'));
  const document = '<!doctype html><title>Sambung</title>';
  let ingress: Ingress;
  let origin: string;
  const get = (path: string, headers = {}) => fetch(`${origin}${path}`, { headers, redirect: 'manual' });

  beforeAll(async () => {
    mkdirSync(join(folder, 'web', 'assets'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'web', 'index.html'), document);
    writeFileSync(join(folder, 'web', 'icon.svg'), '<svg/>');
    writeFileSync(join(folder, 'web', 'assets', 'index-1a2b.js'), 'void 0;');
    ingress = new Ingress(new Instances(), { pages: Pages.built(join(folder, 'web')) });
    origin = `http://127.0.0.1:${await ingress.listen(0, '127.0.0.1')}`;
  });
  afterAll(async () => {
    await ingress.close(100);
    rmSync(folder, { recursive: true });
  });

  it.each(['/', '/sign-in', '/hand-over', '/hand-over/some-id', '/desk', '/floor', '/people/e1'])(
    'are one document at %s',
    async (path) => {
      const answer = await get(path);
      expect([answer.status, await answer.text()]).toEqual([200, document]);
    },
  );

  it('have an icon also where nothing names one', async () => {
    const answer = await get('/favicon.ico');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  });

  it.each([
    '/nothing',
    '/hand-overs',
    '/v2/handoffs',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
  ])('are not at %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('say themselves to a browser that there is no such page, with a way back, and to nobody else', async () => {
    const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const answer = await get('/nothing', browser);
    expect([answer.status, await answer.text()]).toEqual([404, document]);
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const others = [
      get('/nothing'),
      get('/nothing', { accept: 'application/json' }),
      get('/v2/handoffs', browser),
      get('/metrics', browser),
      get('/assets/gone.js', browser),
      fetch(`${origin}/nothing`, { method: 'POST', headers: browser }),
    ];
    for (const other of await Promise.all(others)) {
      expect([other.status, other.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
    }
  });

  it('may run scripts of this origin alone, in nobody’s frame', async () => {
    const { headers } = await get('/hand-over');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('are asked for anew each time, and their files, whose names change with them, never again', async () => {
    const page = await get('/hand-over');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect((await get('/hand-over', { 'if-none-match': page.headers.get('etag') })).status).toBe(304);
    const file = await get('/assets/index-1a2b.js', { 'accept-encoding': 'gzip' });
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(file.headers.get('content-encoding')).toBe('gzip');
    expect(await file.text()).toBe('void 0;');
  });

  it('leave the reference page where it was', async () => {
    expect((await get('/reference')).status).toBe(200);
  });
});
