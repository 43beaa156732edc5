import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../api/problem';
import { LanguageProvider } from '../../language/language-provider';
import { ProblemNote } from '../problem-note';
import { REFUSALS_WORDS } from './refusals.words';

/** Codes that no page can meet, and why. Whoever adds a code says it in both languages, or here why nobody at a page reads it. */
const NOBODY_AT_A_PAGE_READS: Readonly<Record<string, readonly RegExp[]>> = {
  'said by the page itself: no answer came, or the company’s sign-in led back': [
    /^service\.connection-lost$/,
    /^sign-in\./,
  ],
  'of integrations': [
    /^access\.(acting-for-others|acting-for-unknown|scope-missing)$/,
    /^contact\.tier-not-yours$/,
    /^feed\./,
    /^handoff\.external-ref-taken$/,
    /^preview\.needs-employee$/,
    /^scim\./,
  ],
  'of requests that the pages do not write': [
    /^idempotency-key\.malformed$/,
    /^issuer\.request-invalid$/,
    /^request\.(expectation|malformed-json|media-type)$/,
    /^route\.method-not-allowed$/,
  ],
  'between services, and to operators': [
    /^(assist|handoff)\.never-requested$/,
    /^employee\.time-zone-unknown$/,
    /^outbox\./,
    /^parked\./,
    /^routing\.(directory-behind|handoff-known-already)$/,
  ],
};

const codes = [
  ...readFileSync(join(__dirname, '../../../../../docs/ERRORS.md'), 'utf8').matchAll(/^\| `([\w.-]+)` +\| \d+ +\|/gm),
].map(([, code = '']) => code);
const isSaid = (code: string): boolean => `refusal.${code}` in REFUSALS_WORDS;
const isNeverMet = (code: string): boolean =>
  Object.values(NOBODY_AT_A_PAGE_READS)
    .flat()
    .some((each) => each.test(code));

function show(language: string, problem: Problem): void {
  localStorage.setItem('sambung.language', language);
  render(
    <MantineProvider env="test">
      <LanguageProvider>
        <ProblemNote error={problem} />
      </LanguageProvider>
    </MantineProvider>,
  );
}
const refusal = (code: string, values: object = {}): Problem =>
  new Problem(409, code, 'What the service says.', undefined, { code, ...values });

describe('a refusal', () => {
  it('that somebody at a page can meet is said in both languages', () => {
    expect(codes.length).toBeGreaterThan(150);
    expect(codes.filter((code) => !isSaid(code) && !isNeverMet(code))).toEqual([]);
  });

  it('is said only where there is such a code, and only where it is met', () => {
    const said = Object.keys(REFUSALS_WORDS).map((key) => key.replace('refusal.', ''));
    expect(said.filter((code) => !codes.includes(code) || isNeverMet(code))).toEqual([]);
  });

  it('is told in the language of the page, with what it is about filled in', async () => {
    show('id', refusal('device-pin.wrong', { triesLeft: 2 }));
    expect(await screen.findByText('Itu bukan PIN-nya. Masih bisa 2 kali dengan kode ini.')).toBeTruthy();
    expect(screen.queryByText('What the service says.')).toBeNull();
  });

  it('is followed by what the service says where that names what is wrong', async () => {
    show('en', refusal('rota.breaks-rules'));
    expect(await screen.findByText(/This change breaks rules/)).toBeTruthy();
    expect(screen.getByText('What the service says.').getAttribute('lang')).toBe('en');
  });

  it('that this page does not know yet is told as the service says it', async () => {
    show('id', refusal('something.new'));
    expect((await screen.findByText('What the service says.')).getAttribute('lang')).toBe('en');
  });
});
