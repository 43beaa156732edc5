import fc from 'fast-check';
import { DirectoryUnderTest, type Caller } from '../../../test/directory-under-test';
import { ENTERPRISE_USER, SAMBUNG_USER, USER } from '../schemas/user-schemas';
import { holds, written, type Condition } from '../../../test/naive-filter';

/** Letters in both cases, composed and not, of a right-to-left script; and what SQL or LIKE would make something of. */
const WORDS = [
  'Sari',
  'SARI',
  'sa',
  'Siti Nurbaya',
  'André',
  'Andre\u0301',
  'ÉDITH',
  'ß',
  'محمد',
  "Syafi'i",
  '100%',
  'a_b',
  'back\\slash',
  'say "hi"',
  'Z',
  'İ',
  '',
] as const;

describe('filters of people', () => {
  let directory: DirectoryUnderTest;
  let client: Caller;
  let everybody: Record<string, unknown>[];
  const found = async (filter: string): Promise<string[]> => {
    const { status, body } = await client.get(`/scim/v2/Users?count=200&filter=${encodeURIComponent(filter)}`);
    expect([filter, status, body.detail]).toEqual([filter, 200, undefined]);
    return (body.Resources as { userName: string }[]).map(({ userName }) => userName).sort();
  };

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
    client = await directory.as(directory.newWorkspace(), ['hr']);
    const word = fc.constantFrom(...WORDS);
    const people = fc.sample(
      fc.record(
        {
          displayName: word,
          title: word,
          name: fc.record({ givenName: word, familyName: word }, { requiredKeys: [] }),
          active: fc.boolean(),
          emails: fc.array(
            fc.record(
              {
                value: fc.constantFrom('sari@toko.example', 'Budi@Toko.Example', 'x@y'),
                type: fc.constantFrom('work', 'Home'),
                primary: fc.boolean(),
              },
              { requiredKeys: ['value'] },
            ),
            { maxLength: 3 },
          ),
          [ENTERPRISE_USER]: fc.record({ costCenter: word, department: word }, { requiredKeys: [] }),
          [SAMBUNG_USER]: fc.record(
            { roles: fc.subarray(['cashier', 'receptionist', 'accountant']), extension: fc.constantFrom('204', '7') },
            { requiredKeys: [] },
          ),
        },
        { requiredKeys: [] },
      ),
      { numRuns: 40, seed: 7 },
    );
    for (const [index, person] of people.entries()) {
      const answer = await client.post('/scim/v2/Users', {
        schemas: [USER],
        userName: `${WORDS[index % 15]!}.${index}`,
        ...person,
      });
      expect([answer.status, answer.body.detail]).toEqual([201, undefined]);
    }
    everybody = (await client.get('/scim/v2/Users?count=200')).body.Resources as Record<string, unknown>[];
    expect(everybody).toHaveLength(40);
  });
  afterAll(() => directory.stop());

  it('find whom a reader of the answers would pick by hand, whatever the filter', async () => {
    const text = fc.constantFrom(...WORDS, 'sari@TOKO.example', 'work', 'CASHIER', '204', 'i', 'toko');
    const texts = fc.constantFrom(
      'userName',
      'DisplayName',
      'title',
      'name.givenName',
      'name.familyName',
      `${ENTERPRISE_USER}:costCenter`,
      `${ENTERPRISE_USER}:department`,
      `${SAMBUNG_USER}:extension`,
      'emails',
      'emails.value',
      'emails.type',
      `${SAMBUNG_USER}:roles`,
      `${USER}:nickName`,
      'id',
      'externalId',
    );
    const operator = fc.constantFrom('eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le', 'EQ');
    const inEmail: fc.Arbitrary<Condition> = fc.oneof(
      fc.record({
        kind: fc.constant('compare' as const),
        path: fc.constantFrom('value', 'type'),
        operator,
        value: text,
      }),
      fc.record({
        kind: fc.constant('compare' as const),
        path: fc.constant('primary'),
        operator: fc.constantFrom('eq', 'ne'),
        value: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('present' as const), path: fc.constantFrom('value', 'type', 'primary') }),
    );
    const { filter } = fc.letrec<{ filter: Condition }>((tie) => ({
      filter: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.record({ kind: fc.constant('compare' as const), path: texts, operator, value: text }),
        fc.record({
          kind: fc.constant('compare' as const),
          path: fc.constant('active'),
          operator: fc.constantFrom('eq', 'ne'),
          value: fc.boolean(),
        }),
        fc.record({
          kind: fc.constant('compare' as const),
          path: texts,
          operator: fc.constantFrom('eq', 'ne'),
          value: fc.constant(null),
        }),
        fc.record({
          kind: fc.constant('present' as const),
          path: fc.oneof(texts, fc.constantFrom('emails.primary', 'name', 'active', 'meta.created')),
        }),
        fc.record({ kind: fc.constant('some' as const), path: fc.constant('emails'), part: inEmail }),
        fc.record({ kind: fc.constant('not' as const), part: tie('filter') }),
        fc.record({
          kind: fc.constantFrom('and' as const, 'or' as const),
          parts: fc.array(tie('filter'), { minLength: 2, maxLength: 3 }),
        }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(filter, async (condition) => {
        const byHand = everybody.filter((person) => holds(condition, person)).map(({ userName }) => userName as string);
        expect(await found(written(condition))).toEqual(byHand.sort());
      }),
      { numRuns: 150 },
    );
  });

  it('bind not before and, and and before or, and brackets before all', async () => {
    const all = await found('userName pr');
    expect(await found('active eq true or active eq false and title eq "nobody"')).toEqual(
      await found('active eq true'),
    );
    expect(await found('(active eq true or active eq false) and title eq "nobody"')).toEqual([]);
    expect(await found('not (active eq true) or active eq true')).toEqual(all);
    expect(await found('active eq "True"')).toEqual(await found('active eq true'));
  });

  it('find an address as Entra ID asks for it, in brackets and behind them', async () => {
    const filter = 'emails[type eq "work"].value eq "SARI@toko.example"';
    expect(await found(filter)).toEqual(await found('emails[type eq "work" and value eq "sari@toko.example"]'));
  });

  it('compare times as times, in whatever zone they are written', async () => {
    const { meta } = everybody[0] as { meta: { lastModified: string } };
    const inJakarta = new Date(Date.parse(meta.lastModified) + 7 * 3_600_000).toISOString().replace('Z', '+07:00');
    expect(await found(`meta.lastModified ge "${inJakarta}"`)).toEqual(
      await found(`meta.lastModified ge "${meta.lastModified}"`),
    );
    expect(await found('meta.created gt "2999-01-01T00:00:00Z"')).toEqual([]);
  });

  it.each([
    ['userName', 'ends'],
    ['userName eq', 'ends'],
    ['userName eq sari', '“sari”'],
    ['userName is "sari"', '“is”'],
    ['shoeSize eq "42"', 'shoeSize'],
    ['name eq "x"', 'name.formatted'],
    ['active gt true', 'true or false'],
    ['meta.created co "2026"', 'a time'],
    ['meta.created gt "yesterday"', 'a time'],
    ['userName eq 42', 'a text'],
    ['userName gt null', 'null'],
    ['title[value eq "x"]', 'no list'],
    ['emails[shoeSize eq "x"]', 'shoeSize'],
    ['userName eq "\\x"', 'JSON'],
    ['userName eq "sari" and', 'ends'],
    ['(userName eq "sari"', 'ends'],
    ["userName eq 'sari'", 'character 13'],
    ['userName eq "a"; drop table employees', 'character'],
    [`${'('.repeat(13)}active eq true${')'.repeat(13)}`, '12 levels'],
    ['not ('.repeat(2_000), 'characters'],
    [Array.from({ length: 61 }, () => 'title pr').join(' or '), '60 conditions'],
  ])('that are wrong are refused in words: %s', async (filter, where) => {
    const { status, body } = await client.get(`/scim/v2/Users?filter=${encodeURIComponent(filter)}`);
    expect([status, body.scimType]).toEqual([400, filter.length > 4_000 ? 'invalidValue' : 'invalidFilter']);
    expect(body.detail).toContain(where);
  });

  describe('pages', () => {
    it('go through everybody once in the order asked for, from the first place on', async () => {
      const all = everybody.map(({ id }) => id);
      const seen: unknown[] = [];
      for (let startIndex = 1; seen.length < all.length; startIndex += 7) {
        const { body } = await client.get(`/scim/v2/Users?startIndex=${startIndex}&count=7`);
        expect([body.totalResults, body.startIndex]).toEqual([40, startIndex]);
        expect(body.itemsPerPage).toBe((body.Resources as unknown[]).length);
        seen.push(...(body.Resources as { id: string }[]).map(({ id }) => id));
      }
      expect(seen).toEqual(all);
    });

    it.each([
      ['startIndex=-3&count=2', 1, 2],
      ['count=-1', 1, 0],
      ['count=0', 1, 0],
      ['startIndex=39&count=5', 39, 2],
      ['startIndex=500', 500, 0],
      ['count=100000', 1, 40],
    ])('take %s as RFC 7644 says', async (query, startIndex, itemsPerPage) =>
      expect((await client.get(`/scim/v2/Users?${query}`)).body).toMatchObject({
        totalResults: 40,
        startIndex,
        itemsPerPage,
      }),
    );

    it('are sorted without regard to case, whoever has nothing last, and the other way round first', async () => {
      const titles = async (query: string): Promise<(string | undefined)[]> =>
        (
          (await client.get(`/scim/v2/Users?count=200&sortBy=title&${query}`)).body.Resources as { title?: string }[]
        ).map(({ title }) => title);
      const fold = (title: string | undefined): string => title?.normalize('NFC').toLowerCase() ?? '\u{10ffff}';
      const up = await titles('sortOrder=ascending');
      expect(up.map(fold)).toEqual([...up].map(fold).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
      expect((await titles('sortOrder=Descending')).map(fold)).toEqual(up.map(fold).reverse());
      expect((await client.get('/scim/v2/Users?sortBy=emails')).status).toBe(200);
      expect((await client.get('/scim/v2/Users?sortBy=shoeSize')).body.scimType).toBe('invalidValue');
    });

    it('show what is asked for, and always the id', async () => {
      const one = async (query: string): Promise<object> =>
        (
          (await client.get(`/scim/v2/Users?filter=${encodeURIComponent('emails.type pr')}&count=1&${query}`)).body
            .Resources as object[]
        )[0]!;
      expect(Object.keys(await one('attributes=USERNAME,emails.value')).sort()).toEqual([
        'emails',
        'id',
        'schemas',
        'userName',
      ]);
      expect(Object.keys(((await one('attributes=emails.value')) as { emails: object[] }).emails[0]!)).toEqual([
        'value',
      ]);
      const less = await one('excludedAttributes=emails,meta.created,id');
      expect(less).not.toHaveProperty('emails');
      expect(less).toMatchObject({ id: expect.any(String), meta: { resourceType: 'User' } });
      expect(less).not.toHaveProperty('meta.created');
    });

    it('are searched by a body too', async () => {
      const { status, body } = await client.post('/scim/v2/Users/.search', {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],
        filter: 'active eq true',
        attributes: ['userName'],
        startIndex: 1,
        count: 3,
      });
      expect([status, body.itemsPerPage, Object.keys(body.Resources[0] as object).sort()]).toEqual([
        200,
        3,
        ['id', 'schemas', 'userName'],
      ]);
    });
  });
});
