import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { api } from '../../api/api';
import { Problem } from '../../api/problem';
import type { Reason } from '../../api/views';
import { knownAlready, showInApp } from '../../app/show-in-app';
import { SESSION } from '../../session/session';
import { ReasonsPage } from './reasons-page';
import { REASONS_WORDS } from './reasons.words';

// A class that is called as a method of texts is would be that method.
jest.mock('../../app/frame.module.css', () => ({ __esModule: true, default: {} }));

const named = (en: string) => ({ id: en, en });
const reason = (key: string, en: string, rest: Partial<Reason>): Reason => ({
  ...{ reasonId: key, key, name: named(en), shortAnswer: null, priority: 50, active: true, version: 1 },
  ...rest,
});
/** The codes of what may be odd about a plan, as the contracts have them. */
const CODES = [
  ...(
    /PlanWarning = [^;]*z\.enum\(\[([^\]]*)\]/.exec(
      readFileSync(join(__dirname, '../../../../../libs/contracts/src/api/directory/reasons.ts'), 'utf8'),
    )?.[1] ?? ''
  ).matchAll(/'([\w-]+)'/g),
].map(([, code = '']) => code);
const BUY = reason('buy', 'Wants to buy', {
  plan: {
    steps: [
      { criteria: { role: 'cashier', siteId: 'same' }, holdSeconds: 20 },
      { criteria: { anyOf: [{ teamId: 't1' }, { employeeId: 'budi' }] }, holdSeconds: 0, askAtOnce: 2 },
      {
        criteria: { role: 'cashier', skills: [{ skill: 'patience', level: 3 }], not: [{ employeeId: 'budi' }] },
        holdSeconds: 90,
      },
    ],
    lastResort: { employeeId: 'maya' },
  },
});
const UNCLEAR = reason('unclear', 'Unclear', { plan: { steps: [], lastResort: { employeeId: 'maya' } } });
const DRAFT = reason('supplier', 'Supplier', { active: false, plan: { steps: [], lastResort: null } });
const WARNINGS = CODES.map((code, index) => ({ step: index + 1, code, message: 'As the service says it.' }));
const OFF = reason('refund', 'Refund', { active: false, plan: { steps: [], lastResort: { employeeId: 'maya' } } });

/** The page as somebody with these roles has it; the plans that were saved from it. */
async function show(roles: readonly string[], { quicker = false } = {}): Promise<Partial<Reason>[]> {
  let buy = BUY;
  const saved: Partial<Reason>[] = [];
  type Put = { readonly body: Reason; readonly params: { readonly header: Readonly<Record<string, string>> } };
  const person = (employeeId: string, name: string) => ({ employeeId, name });
  const answers = (path: string, id: string): unknown =>
    ({
      '/v1/reasons': { reasons: [OFF, DRAFT, UNCLEAR, buy] },
      '/v1/reasons/{id}': id === 'supplier' ? { ...DRAFT, warnings: WARNINGS } : buy,
      '/v1/roles': { roles: [{ key: 'cashier', name: named('Cashier') }] },
      '/v1/teams': { teams: [{ teamId: 't1', name: named('Store') }] },
      '/v1/sites': { sites: [] },
      '/v1/skills': {
        skills: [
          { key: 'patience', name: named('Patience') },
          { key: 'cashier', name: named('Handling cash') },
        ],
      },
      '/v1/employees/{id}': person(id, 'Budi'),
      '/v1/employees/{id}/line': { employee: person(id, 'Maya'), deputies: [person('sri', 'Sri')], managers: [] },
    })[path];
  type Asked = { readonly params?: { readonly path?: { readonly id?: string } } };
  jest.spyOn(api, 'GET').mockImplementation(((path: string, { params }: Asked) =>
    Promise.resolve({
      data: answers(path, params?.path?.id ?? ''),
      response: { status: 200, headers: new Map() },
    })) as never);
  jest.spyOn(api, 'PUT').mockImplementation(((_path: string, { body, params }: Put) => {
    const isSeen = params.header['If-Match'] === `"${buy.version}"`;
    // Somebody else makes it more urgent, once.
    if (quicker) buy = { ...buy, priority: 90, version: buy.version + 1 };
    if (quicker || !isSeen) {
      quicker = false;
      return Promise.reject(new Problem(412, 'version.stale', 'Changed.', undefined, { code: 'version.stale' }));
    }
    saved.push(body);
    buy = { ...buy, ...body, version: buy.version + 1 };
    return Promise.resolve({ data: buy });
  }) as never);
  jest
    .spyOn(api, 'POST')
    .mockImplementation((() =>
      Promise.resolve({ data: { waiting: [{}, {}] }, response: { status: 200, headers: new Map() } })) as never);
  const queries = knownAlready();
  queries.setQueryData(SESSION, { signedIn: true, roles });
  showInApp(ReasonsPage, queries);
  await screen.findByRole('heading', { name: 'Reasons, and who is asked' });
  return saved;
}

/** What stands below a reason's name. */
const card = (name: string) => {
  const section = screen.getByRole('heading', { name }).closest('section');
  if (!section) throw new Error(`There is no ${name}.`);
  return within(section);
};

describe('the page of reasons', () => {
  afterEach(() => jest.restoreAllMocks());

  it('says of each who is asked, in which order, for how long, and who is the last resort with their deputy', async () => {
    await show(['hr']);
    await screen.findAllByText(/Last resort: Maya · Deputy: Sri/);
    await screen.findByText(/Budi: 2 people/);
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      ...['Unclear', 'Wants to buy', 'Supplier', 'Refund'],
    ]);
    expect(
      card('Wants to buy')
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Cashier, where the contact is: after 20 seconds the next step joins in',
      'Store or Budi: 2 people at the same time, the next step joins in at once',
      'Cashier, Patience at level 3 or above, but not Budi: after 1 minute the last resort joins in',
    ]);
    card('Wants to buy').getByText('Can be chosen');
    card('Supplier').getByText('Draft: not taken over yet');
    card('Supplier').getByText('No last resort is named yet.');
    expect(card('Supplier').queryByRole('button')).toBeNull();
    card('Refund').getByText('Switched off');
  });

  it('says what is odd about a plan and what to do about it, whatever it may be', async () => {
    expect(CODES).toHaveLength(3);
    await show(['hr']);
    const odd = within(
      (await screen.findByText('Worth a look')).closest('[role=alert], .mantine-Alert-root') as HTMLElement,
    );
    expect(odd.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(
      CODES.map((code, index) =>
        REASONS_WORDS[`planWarning.${code}` as keyof typeof REASONS_WORDS].en.replace('{step}', String(index + 1)),
      ),
    );
  });

  it('lets administrators save a plan, who may not try it on what customers did; a step that is left out is left out once', async () => {
    const saved = await show(['admin']);
    await userEvent.click(await screen.findByRole('button', { name: /Change the plan.*Wants to buy/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click((await dialog.findAllByRole('checkbox', { name: 'Leave this step out' }))[0] as HTMLElement);
    expect(dialog.queryByRole('button', { name: 'Try it' })).toBeNull();
    expect(dialog.queryByLabelText(/last hours/)).toBeNull();
    await userEvent.click(dialog.getByRole('button', { name: 'Save this plan' }));
    await dialog.findByText(/^Saved/);
    const rest = { ...BUY.plan, steps: BUY.plan?.steps.slice(1) };
    await waitFor(() => {
      expect(dialog.getAllByRole('checkbox')).toHaveLength(2);
    });
    await userEvent.click(dialog.getByRole('button', { name: 'Save this plan' }));
    await waitFor(() => {
      expect(saved.map(({ plan }) => plan)).toEqual([rest, rest]);
    });
  });

  it('lets HR try a plan too', async () => {
    await show(['hr']);
    await userEvent.click(await screen.findByRole('button', { name: /Change the plan.*Wants to buy/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByRole('button', { name: 'Try it' });
    dialog.getByRole('button', { name: 'Save this plan' });
  });

  it('is switched off and on again with its plan as it is, after it is said who waits for it', async () => {
    const saved = await show(['hr']);
    await userEvent.click(await screen.findByRole('button', { name: /Switch off.*Wants to buy/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Switch “Wants to buy” off?' }));
    await dialog.findByText('2 contacts wait for it now, and are still served by its plan.');
    await userEvent.click(dialog.getByRole('button', { name: 'Switch off' }));
    await userEvent.click(await screen.findByRole('button', { name: /Switch on.*Wants to buy/ }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Switch on' }));
    await screen.findByRole('button', { name: /Switch off.*Wants to buy/ });
    const { key, name, shortAnswer, priority, plan } = BUY;
    const asItIs = { key, name, shortAnswer, priority, plan };
    expect(saved).toEqual([
      { ...asItIs, active: false },
      { ...asItIs, active: true },
    ]);
    screen.getByRole('heading', { name: 'Unclear' });
    expect(screen.queryByRole('button', { name: /Switch off.*Unclear/ })).toBeNull();
  });

  it('is not switched off over what somebody else has just saved, until that was seen', async () => {
    const saved = await show(['admin'], { quicker: true });
    await userEvent.click(await screen.findByRole('button', { name: /Switch off.*Wants to buy/ }));
    const dialog = within(await screen.findByRole('dialog'));
    dialog.getByText('Whoever waits for it now is still served by its plan.');
    await userEvent.click(dialog.getByRole('button', { name: 'Switch off' }));
    await dialog.findByText(/Somebody else has just changed it/);
    card('Wants to buy').getByText('Priority 90 of 100');
    await userEvent.click(dialog.getByRole('button', { name: 'Switch off' }));
    await waitFor(() => {
      expect(saved).toMatchObject([{ active: false, priority: 90 }]);
    });
  });

  it('is for HR and administrators', async () => {
    await show(['manager']);
    screen.getByText('This page is for HR and administrators.');
    expect(screen.queryAllByRole('heading', { level: 2 })).toEqual([]);
  });
});
