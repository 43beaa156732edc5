import { testDatabase, TestIssuer } from '@sambung/testing';
import { known, sample } from '../../test/sample-service';
import { mintApiKey } from '../access/api-key';
import { createService } from './create-service';
import type { RunningService } from './running-service';

describe('a service on the platform', () => {
  let service: RunningService;
  let issuer: TestIssuer;
  const as = (roles: string[], workspace = 'toko', sub = 'sari') => issuer.bearer({ workspace, sub, roles });
  const call = async (path: string, options: RequestInit & { body?: string } = {}) => {
    const response = await fetch(`${service.url}${path}`, options);
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
  };
  const post = (path: string, headers: object, body: unknown) =>
    call(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  beforeAll(async () => {
    issuer = await TestIssuer.create();
    known.employees.set('toko/sari', { active: true, offices: new Set(['back', 'front']) });
    const { url } = await testDatabase();
    const environment = {
      ...issuer.environment,
      DATABASE_URL: url,
      BUS_DATABASE_URL: url,
      LOG_LEVEL: 'silent',
      NODE_ENV: 'test',
    };
    service = await createService(sample, environment);
    await service.listen(0);
  });
  afterAll(() => service.close());

  it('answers', async () => {
    expect(await call('/v1/notes', { headers: await as(['back-office']) })).toMatchObject({
      status: 200,
      body: { notes: [] },
    });
  });
});
