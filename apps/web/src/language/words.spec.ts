import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { FOLLOW_MESSAGES } from '../hand-over/follow.messages';
import { bring, speak } from './languages';
import { WORDS } from './words';

const source = join(__dirname, '..');
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.(spec|words)\.tsx?$|schema\.d\.ts$/.test(file))
  .map((file) => readFileSync(join(source, file), 'utf8'))
  .join('\n');

/** The places of a message that are filled in. */
const placesOf = (message: string): string[] => {
  const places = (part: unknown): string[] =>
    Array.isArray(part)
      ? typeof part[0] === 'string' && part.length <= 3 && /^\w+$/.test(part[0])
        ? [part[0]]
        : part.flatMap(places)
      : [];
  const compiled = compileMessage(message);
  return typeof compiled === 'string' ? [] : [...new Set(compiled.flatMap(places))].sort();
};

describe('what the pages say', () => {
  it.each(Object.entries(WORDS))('%s is said in both languages, with the same things filled in', (_, { id, en }) => {
    expect(id.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
    expect(placesOf(id)).toEqual(placesOf(en));
  });

  it('lacks nothing that a page asks for', () => {
    const asked = [...code.matchAll(/\bt\(\s*['"]([\w.-]+)['"]/g), ...code.matchAll(/label: '(\w+\.\w+)'/g)];
    expect(asked.length).toBeGreaterThan(40);
    expect(asked.map(([, key = '']) => key).filter((key) => !(key in WORDS))).toEqual([]);
  });

  it('has nothing that no page says', () => {
    const built = [...code.matchAll(/`(\w+\.[\w-]*)\$\{/g)].map(([, beginning = '']) => beginning);
    const unsaid = Object.keys(WORDS).filter(
      (key) => !code.includes(`'${key}'`) && !built.some((beginning) => key.startsWith(beginning)),
    );
    expect(unsaid).toEqual([]);
  });

  it('fills in names and counts', () => {
    expect(speak('en')._('handOver.canTake', { name: 'Sari' })).toBe('Sari can take this now');
    bring(FOLLOW_MESSAGES);
    expect(speak('en')._('follow.wait', { from: 2, until: 4 })).toBe('About 2 to 4 minutes from now');
  });
});

describe('a page that is opened', () => {
  it('brings its words, in both languages', () => {
    bring({ id: { 'later.hello': ['Halo'] }, en: { 'later.hello': ['Hello'] } });
    expect([speak('id')._('later.hello'), speak('en')._('later.hello')]).toEqual(['Halo', 'Hello']);
  });
});
