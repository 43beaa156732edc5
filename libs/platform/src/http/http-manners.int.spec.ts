import { request } from 'node:http';
import { RunningSample } from '../../test/running-sample';
import { known } from '../../test/sample-service';

describe('HTTP manners', () => {
  let sample: RunningSample;
  let sari: Record<string, string>;
  let manager: Record<string, string>;

  beforeAll(async () => {
    known.employees.set('toko/sari', { active: true, offices: new Set(['back', 'front']) });
    sample = await RunningSample.start();
    sari = { ...(await sample.as(['back-office', 'hr'])), 'idempotency-key': 'k1' };
    manager = await sample.as(['manager']);
  });
  afterAll(() => sample.close());

  it('answers with what the schema of the response allows, under the security headers of helmet', async () => {
    const { status, headers, body } = await sample.send('POST', '/v1/notes', sari, {
      id: 'n1',
      text: 'halo',
      extra: 1,
    });
    expect([status, body]).toEqual([201, { id: 'n1', text: 'halo' }]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('names every place of a request that is not valid, and how to mend it', async () => {
    const { status, headers, body } = await sample.send('POST', '/v1/notes', sari, { id: 'with space' });
    expect(status).toBe(400);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({
      code: 'request.invalid',
      status: 400,
      title: 'Bad Request',
      instance: '/v1/notes',
      type: '/errors/request.invalid',
    });
    expect(body.errors).toEqual([
      { path: 'body.id', message: 'an id has 1–80 letters, digits or . _ : -' },
      { path: 'body.text', message: 'is missing; expected a text' },
    ]);
    expect(body.traceId).toMatch(/^[0-9a-f]{32}$/);
  });

  it.each(['a\\u0000b', 'a\\ud800b', 'a\\udc00\\ud800'])('refuses text that cannot be stored: %s', async (text) => {
    const note = await sample.send('POST', '/v1/notes', sari, `{"id":"n2","text":"${text}"}`);
    expect([note.status, note.body.errors]).toEqual([400, [{ path: 'body.text', message: expect.any(String) }]]);
  });

  it('refuses such text in the query, in the path and in bodies without a shape too', async () => {
    const query = await sample.call('/v1/notes?q=a%00b', { headers: sari });
    expect([query.status, query.body.errors]).toEqual([400, [{ path: 'query.q', message: expect.any(String) }]]);
    const path = await sample.send('PUT', '/v1/notes/a%00', manager, { id: 'x', text: 'y' });
    expect(path.body.errors).toEqual([{ path: 'path.id', message: expect.stringContaining('U+0000') }]);
    const csv = await sample.send('POST', '/v1/notes/import', { ...sari, 'content-type': 'text/csv' }, 'a\0b');
    expect([csv.status, csv.body.errors]).toEqual([400, [{ path: 'body', message: expect.any(String) }]]);
  });

  it('checks what stands in the query and the path too', async () => {
    const query = await sample.call('/v1/notes?limit=0', { headers: sari });
    expect(query.body.errors).toEqual([{ path: 'query.limit', message: expect.any(String) }]);
    const path = await sample.send('PUT', '/v1/notes/%20', manager, { id: 'x', text: 'y' });
    expect(path.body.errors).toEqual([{ path: 'path.id', message: expect.any(String) }]);
  });

  it('tells a body that is no JSON from one of another type, and refuses compressed ones', async () => {
    expect((await sample.send('POST', '/v1/notes', sari, '{"id":')).body).toMatchObject({
      status: 400,
      code: 'request.malformed-json',
    });
    const xml = await sample.send('POST', '/v1/notes', { ...sari, 'content-type': 'application/xml' }, '<note/>');
    expect(xml.body).toMatchObject({ status: 415, code: 'request.media-type' });
    const form = await sample.send(
      'POST',
      '/v1/notes',
      { ...sari, 'content-type': 'application/x-www-form-urlencoded' },
      'id=1',
    );
    expect(form.status).toBe(415);
    const zipped = await sample.send('POST', '/v1/notes', { ...sari, 'content-encoding': 'gzip' }, '{}');
    expect(zipped.status).toBe(415);
  });

  it('takes no more than 64 kB, or what the route allows', async () => {
    const large = await sample.send('POST', '/v1/notes', sari, { id: 'n', text: 'x'.repeat(70_000) });
    expect(large.body).toMatchObject({ status: 413, code: 'request.too-large' });
    const csv = { ...sari, 'content-type': 'text/csv' };
    expect((await sample.send('POST', '/v1/notes/import', csv, 'a,b\n')).body).toEqual({ by: 'person:sari', bytes: 4 });
    expect((await sample.send('POST', '/v1/notes/import', csv, 'x'.repeat(1_001))).status).toBe(413);
    expect((await sample.send('POST', '/v1/notes/import', sari, {})).status).toBe(415);
  });

  it('takes bodies whose length is told in chunks under the same limit', async () => {
    const status = await new Promise((resolve, reject) => {
      const call = request(`${sample.service.url}/v1/notes`, {
        method: 'POST',
        headers: { ...sari, 'content-type': 'application/json' },
      });
      call
        .on('response', (response) => {
          resolve(response.resume().statusCode);
        })
        .on('error', reject);
      call.write('{"id":"n","text":"');
      call.end(`${'x'.repeat(70_000)}"}`);
    });
    expect(status).toBe(413);
  });

  it('reads no body of somebody who may not send one', async () => {
    expect((await sample.send('POST', '/v1/notes', {}, '{"id":')).status).toBe(401);
  });

  it('takes an Idempotency-Key of visible characters alone', async () => {
    const odd = { ...sari, 'idempotency-key': 'a b' };
    expect((await sample.send('POST', '/v1/notes', odd, { id: 'a', text: 'b' })).body.code).toBe(
      'idempotency-key.malformed',
    );
  });

  it('refuses an expectation that it cannot meet, in the shape of every refusal', async () => {
    const { port } = new URL(sample.service.url);
    const answer = await new Promise<{ status: number | undefined; text: string; type: string | undefined }>(
      (resolve, reject) => {
        const asked = request({ port, path: '/v1/notes', headers: { ...sari, expect: 'nonsense' } }, (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () =>
            resolve({
              status: response.statusCode,
              text: Buffer.concat(parts).toString(),
              type: response.headers['content-type'],
            }),
          );
        });
        asked.once('error', reject).end();
      },
    );
    expect([answer.status, answer.type]).toEqual([417, expect.stringContaining('application/problem+json')]);
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'request.expectation', status: 417, instance: '/v1/notes' });
  });

  it('changes only the version that the caller has seen', async () => {
    const change = (headers: Record<string, string>) =>
      sample.send('PUT', '/v1/notes/n1', { ...manager, ...headers }, { id: 'n1', text: 'b' });
    expect((await change({})).body).toMatchObject({ status: 428, code: 'version.missing' });
    const stale = await change({ 'if-match': '"6"' });
    expect(stale.body).toMatchObject({ status: 412, code: 'version.stale' });
    expect(stale.headers.get('etag')).toBe('"7"');
    expect((await change({ 'if-match': '"7"' })).status).toBe(200);
    expect((await change({ 'if-match': '"5", "7"' })).status).toBe(200);
  });

  it('answers a refusal of the domain by its kind, with the data it carries', async () => {
    const { status, body } = await sample.send('POST', '/v1/notes', sari, { id: 'n2', text: 'joke' });
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'sample.too-funny',
      detail: 'No jokes.',
      errors: [{ path: 'body.text', message: 'be serious' }],
    });
  });

  it('says nothing of a fault inside', async () => {
    const { status, text, body } = await sample.call('/v1/notes/broken', { headers: sari });
    expect([status, body.code]).toEqual([500, 'internal']);
    expect(text).not.toMatch(/secret-detail|0811999|\.ts|at /);
  });

  it('tells a wrong address from a wrong method', async () => {
    expect((await sample.call('/v1/nothing')).body).toMatchObject({ status: 404, code: 'route.not-found' });
    const wrong = await sample.call('/v1/notes/n1', { method: 'DELETE' });
    expect(wrong.body).toMatchObject({ status: 405, code: 'route.method-not-allowed' });
    expect(wrong.headers.get('allow')).toBe('PUT');
    expect((await sample.call('/v1/notes/%E0%A4%A', { method: 'PUT' })).status).toBe(400);
  });

  it('says of an address without an id that the id is missing', async () => {
    const { status, body } = await sample.send('PUT', '/v1/notes/', manager, { id: 'x', text: 'y' });
    expect([status, body.code, body.errors]).toEqual([
      ...[400, 'request.invalid'],
      [{ path: 'path.id', message: expect.stringContaining('is empty') }],
    ]);
    expect((await sample.call('/v1/notes/', { method: 'DELETE' })).body.code).toBe('route.method-not-allowed');
  });

  it('goes on with the caller’s trace', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const { body } = await sample.call('/v1/nothing', { headers: { traceparent } });
    expect(body.traceId).toBe('0af7651916cd43dd8448eb211c80319c');
  });

  it('describes itself in OpenAPI 3.1, problems and access included', async () => {
    const { body } = await sample.call('/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const post = body.paths['/v1/notes'].post;
    expect(post).toMatchObject({
      operationId: 'notesWrite',
      security: [{ token: [] }],
      'x-sambung-access': { roles: ['back-office', 'integration'], scopes: ['handoffs:write'], devices: false },
    });
    expect(Object.keys(post.responses)).toEqual(expect.arrayContaining(['201', '400', '401', '403', '429', 'default']));
    expect(post.parameters).toEqual([
      expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: false }),
      expect.objectContaining({ name: 'Sambung-Employee', in: 'header', required: false }),
    ]);
    expect(post.description).toBe(
      'Roles: back-office, integration. API keys: scope handoffs:write; for an employee with the header Sambung-Employee.',
    );
    // No key is let in here, and the key of a company's import acts for nobody.
    expect(JSON.stringify(body.paths['/v1/notes/{id}'].put)).not.toContain('Sambung-Employee');
    expect(body.paths['/v1/notes/{id}'].put.description).toBe('Roles: manager. API keys: not let in.');
    expect(JSON.stringify(body.paths['/v1/notes/import'].post)).not.toContain('Sambung-Employee');
    expect(body.components.schemas.Problem.required).toContain('code');
    expect(Object.keys(body.paths['/v1/notes/import'].post.requestBody?.content ?? {})).toEqual(['text/csv']);
    expect(Object.keys(body.paths)).not.toContain('/metrics');
  });

  it('is alive, ready, and measured by route template', async () => {
    expect((await sample.call('/health/live')).body.status).toBe('ok');
    expect((await sample.call('/health/ready')).body).toMatchObject({
      status: 'ok',
      details: { database: { status: 'up' } },
    });
    const { text } = await sample.call('/metrics');
    expect(text).toContain('sambung_http_request_seconds_count{method="PUT",route="/v1/notes/:id",status="412"} 1');
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).not.toContain('/v1/nothing');
  });
});

describe('a principal that sends too much', () => {
  let sample: RunningSample;
  beforeAll(async () => (sample = await RunningSample.start({ RATE_LIMIT_PER_MINUTE: '3' })));
  afterAll(() => sample.close());

  it('is told to wait, on whatever route, while others are served', async () => {
    const [sari, budi] = [await sample.as(['hr']), await sample.as(['hr'], { sub: 'budi' })];
    const paths = ['/v1/notes/who', '/v1/notes/who', '/v1/notes', '/v1/notes/who'];
    const answers = [];
    for (const path of paths) answers.push(await sample.call(path, { headers: sari }));
    const last = answers.at(-1);
    expect(last?.body).toMatchObject({ status: 429, code: 'request.too-many' });
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await sample.call('/v1/notes/who', { headers: budi })).status).toBe(200);
    expect((await sample.call('/health/ready')).status).toBe(200);
  });
});
