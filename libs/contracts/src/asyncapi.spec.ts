import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from '@asyncapi/parser';
import { asyncApiDocument, EVENTS, typeOnTheWire } from '.';

describe('the AsyncAPI document', () => {
  it('is valid AsyncAPI 3', async () => {
    const { document, diagnostics } = await new Parser().parse(JSON.stringify(asyncApiDocument()));
    expect(diagnostics.filter((each) => each.severity === 0)).toEqual([]);
    expect(document?.version()).toBe('3.0.0');
  });

  it('stands in docs/ as the schemas are now (npm run docs:events)', () => {
    const published: unknown = JSON.parse(readFileSync(join(__dirname, '../../../docs/asyncapi.json'), 'utf8'));
    expect(published).toEqual(asyncApiDocument());
  });

  it('documents every event, and nothing else', () => {
    const { components } = asyncApiDocument() as { components: { messages: Record<string, { name: string }> } };
    const documented = Object.values(components.messages).map((message) => message.name);
    expect(documented.sort()).toEqual([...EVENTS.keys()].map(typeOnTheWire).sort());
  });
});

describe('what contacts are, to the world', () => {
  it('is ids and routing attributes: no event of a handoff has a field that could hold a name or a number', () => {
    const { components } = asyncApiDocument() as {
      components: { messages: Record<string, { name: string; 'x-subject': string; payload: object }> };
    };
    const aboutHandoffs = Object.values(components.messages).filter((message) => message['x-subject'] === 'handoff');
    const fields = JSON.stringify(aboutHandoffs.map((message) => message.payload)).match(/"(\w+)":\{/g) ?? [];
    expect(
      fields
        .map((field) => field.slice(1, -3))
        .filter((field) => /name$|phone|mail|note|externalRef|address/i.test(field)),
    ).toEqual([]);
  });
});
