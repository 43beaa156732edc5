// Longer than most: one company, answered by one server that remembers what was saved, serves every case of the page.
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { api } from '../../api/api';
import { Problem } from '../../api/problem';
import type { Reason } from '../../api/views';
import { knownAlready, showInApp } from '../../app/show-in-app';
import { SESSION } from '../../session/session';
// The page fetches it when it is opened: here it is there.
import './reason-form';
import { ReasonsPage } from './reasons-page';
import { REASONS_WORDS } from './reasons.words';

// A form of many fields takes more than the second that is usual, on a busy machine.
configure({ asyncUtilTimeout: 60_000 });

// A class that is called as a method of texts is would be that method.
jest.mock('../../app/frame.module.css', () => ({ __esModule: true, default: {} }));

const named = (en: string) => ({ id: en, en });
const reason = (key: string, en: string, rest: Partial<Reason>): Reason => ({
  ...{ reasonId: key, key, name: named(en), shortAnswer: null, alsoSaid: [], priority: 50, active: true, version: 1 },
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
async function show(
  roles: readonly string[],
  { quicker = false, refused }: { quicker?: boolean; refused?: Readonly<Record<string, unknown>> } = {},
): Promise<Partial<Reason>[]> {
  let buy = BUY;
  const saved: Partial<Reason>[] = [];
  type Put = { readonly body: Reason; readonly params: { readonly header: Readonly<Record<string, string>> } };
  const person = (employeeId: string, name: string) => ({ employeeId, name, contactPoints: {} });
  const answers = (path: string, id: string): unknown =>
    ({
      '/v1/reasons': { reasons: [OFF, { ...DRAFT, warnings: WARNINGS }, UNCLEAR, buy] },
      '/v1/roles': {
        roles: [
          { key: 'cashier', name: named('Cashier') },
          { key: 'receptionist', name: named('Receptionist') },
        ],
      },
      '/v1/employees': { employees: [person('budi', 'Budi')] },
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
    if (refused) return Promise.reject(new Problem(400, String(refused['code']), 'Refused.', undefined, refused));
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
  tried = [];
  jest.spyOn(api, 'POST').mockImplementation(((path: string, { body }: { body: Reason }) => {
    const isTrial = path.endsWith('/preview');
    if (isTrial && body.plan) tried.push(body);
    if (!isTrial) saved.push(body);
    const trial = { problems: [], waiting: body.plan ? [] : [{}, {}], past: null };
    return Promise.resolve({
      data: isTrial ? trial : { ...buy, ...body },
      response: { status: 200, headers: new Map() },
    });
  }) as never);
  const queries = knownAlready();
  queries.setQueryData(SESSION, { signedIn: true, roles });
  showInApp(ReasonsPage, queries);
  await screen.findByRole('heading', { name: 'Reasons, and who is asked' });
  return saved;
}

/** What the last page tried. */
let tried: unknown[] = [];

/** What stands below a reason's name. */
const card = (name: string) => {
  const section = screen.getByRole('heading', { name }).closest('section');
  if (!section) throw new Error(`There is no ${name}.`);
  return within(section);
};

async function open(button: string | RegExp, title: string): Promise<void> {
  click(await screen.findByRole('button', { name: button }));
  await screen.findByRole('heading', { name: title });
}
// By label, not by role: that looks at every element of the page each time.
const step = (number: number) => within(screen.getByLabelText(`Step ${number}`, { selector: 'section' }));
const condition = (of: ReturnType<typeof step>, number: number) =>
  within(of.getByLabelText(`Condition ${number}`, { selector: '[role=group]' }));
/** As userEvent does, which looks at all styles of the page each time. */
const click = (what: HTMLElement): void => {
  fireEvent.click(what);
};
const select = (field: HTMLElement, label: string): void => {
  const option = within(field).getByText<HTMLOptionElement>(label, { selector: 'option' });
  fireEvent.change(field, { target: { value: option.value } });
};
const type = (field: HTMLElement, text: string): void => {
  fireEvent.change(field, { target: { value: text } });
};
async function chooseLastResort(): Promise<void> {
  await userEvent.type(screen.getByRole('combobox', { name: 'Last resort' }), 'budi');
  click(await screen.findByRole('option', { name: 'Budi' }));
}

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
    expect(card('Supplier').getAllByRole('button')).toHaveLength(1);
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

  it('is given other people, steps in another order, a last resort and a short answer; what is not changed is saved as it was', async () => {
    const saved = await show(['admin']);
    await open(/Change.*Wants to buy/, 'Change “Wants to buy”');
    expect(screen.queryByRole('button', { name: 'Try it' })).toBeNull();
    await step(1).findByText('Step 1: Cashier, where the contact is');
    select(condition(step(1), 1).getByLabelText('Role'), 'Receptionist');
    click(condition(step(1), 2).getByRole('button', { name: /Remove/ }));
    click(step(1).getByRole('button', { name: 'Or others' }));
    const [, other] = step(1).getAllByLabelText('Condition 1', { selector: '[role=group]' });
    select(within(other!).getByLabelText('By'), 'Skill');
    select(within(other!).getByLabelText('Skill'), 'Patience');
    select(within(other!).getByLabelText('At least at level'), '4');
    await step(1).findByText('Step 1: Receptionist or Patience at level 4 or above');
    click(step(1).getByRole('button', { name: /Move down/ }));
    await screen.findByText('It is step 2 now.');
    expect(document.activeElement).toBe(step(2).getByRole('button', { name: /Move down/ }));
    step(2).getByText('Step 2: Receptionist or Patience at level 4 or above');
    click(step(3).getByRole('button', { name: /Remove the step/ }));
    type(screen.getByLabelText('People also say'), 'beli kursi, purchase');
    type(screen.getByLabelText('Answer (Indonesian)'), 'Di toko.');
    click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Write it in this language, too.');
    type(screen.getByLabelText('Answer (English)'), 'At the store.');
    click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/^Saved/);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Wants to buy' }));
    const [first, second] = BUY.plan?.steps ?? [];
    expect(saved).toEqual([
      {
        ...{ key: 'buy', name: BUY.name, priority: 50, active: true },
        shortAnswer: { id: 'Di toko.', en: 'At the store.' },
        alsoSaid: ['beli kursi', 'purchase'],
        plan: {
          steps: [
            second,
            {
              ...first,
              criteria: { anyOf: [{ role: 'receptionist' }, { skills: [{ skill: 'patience', level: 4 }] }] },
            },
          ],
          lastResort: { employeeId: 'maya' },
        },
      },
    ]);
  });

  it('is tried by HR before it is saved; what is not filled in, or is no number, is asked for first', async () => {
    await show(['hr']);
    await open(/Change.*Wants to buy/, 'Change “Wants to buy”');
    click(screen.getByRole('button', { name: 'Add a step' }));
    type(step(1).getByLabelText(/Before the next step/), '1.5');
    click(screen.getByRole('button', { name: 'Try it' }));
    await screen.findByText('A whole number from 0 to 86400.');
    step(4).getByText('Choose one.');
    expect(tried).toEqual([]);
    click(condition(step(4), 1).getByRole('button', { name: /Remove/ }));
    step(4).getByText('Without a condition everybody in the company is asked.');
    click(step(4).getByRole('button', { name: 'Add a condition' }));
    type(step(1).getByLabelText(/Before the next step/), '15');
    select(condition(step(4), 1).getByLabelText('Role'), 'Cashier');
    click(screen.getByRole('button', { name: 'Try it' }));
    await screen.findByRole('heading', { name: 'Those who wait now' });
    const [first, ...others] = BUY.plan?.steps ?? [];
    expect(tried).toEqual([
      {
        ...{ priority: 50, lookBackHours: 24 },
        plan: {
          ...BUY.plan,
          steps: [{ ...first, holdSeconds: 15 }, ...others, { criteria: { role: 'cashier' }, holdSeconds: 30 }],
        },
      },
    ]);
  });

  it('keeps what was written when somebody else saved it meanwhile, shows theirs, and saves over it knowingly', async () => {
    const saved = await show(['admin'], { quicker: true });
    await open(/Change.*Wants to buy/, 'Change “Wants to buy”');
    type(screen.getByLabelText('Name (English)'), 'Wants to purchase');
    click(screen.getByRole('button', { name: 'Save' }));
    const theirs = within(
      (await screen.findByText('Somebody else has saved this reason meanwhile')).closest('[role=alert]') as HTMLElement,
    );
    theirs.getByText('Priority 90 of 100');
    click(theirs.getByRole('button', { name: 'Save mine instead' }));
    await screen.findByText(/^Saved/);
    expect(saved).toMatchObject([{ name: { en: 'Wants to purchase' }, priority: 50 }]);
  });

  it('asks before what was written is left, and does not where nothing was', async () => {
    await show(['admin']);
    await open(/Change.*Wants to buy/, 'Change “Wants to buy”');
    click(screen.getByRole('button', { name: 'Leave it' }));
    await open(/Change.*Wants to buy/, 'Change “Wants to buy”');
    select(condition(step(1), 1).getByLabelText('Role'), 'Receptionist');
    click(screen.getByRole('button', { name: 'Leave it' }));
    click(await screen.findByRole('button', { name: 'Leave without saving' }));
    await screen.findByRole('button', { name: /Change.*Wants to buy/ });
  });

  it('marks what the service refuses at the field that it names', async () => {
    const errors = [{ path: 'body.plan.steps.0.criteria.role', message: 'There is none.' }];
    await show(['admin'], { refused: { code: 'directory.names-unknown', errors } });
    await open(/Change.*Wants to buy/, 'Change “Wants to buy”');
    click(screen.getByRole('button', { name: 'Save' }));
    await condition(step(1), 1).findByText('There is no such one any more. Choose another.');
    expect(document.activeElement).toBe(condition(step(1), 1).getByLabelText('Role'));
  });

  it('is taken into use from a draft, which needs somebody as its last resort, and cannot be tried before', async () => {
    const saved = await show(['hr']);
    await open(/Set up and use.*Supplier/, 'Change “Supplier”');
    screen.getByText(/It can be tried once it is in use/);
    click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Choose one.');
    await chooseLastResort();
    click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => {
      expect(saved).toMatchObject([
        { key: 'supplier', active: true, plan: { steps: [], lastResort: { employeeId: 'budi' } } },
      ]);
    });
  });

  it('is added, under a key that no other has', async () => {
    const saved = await show(['admin']);
    await open('Add a reason', 'A new reason');
    type(screen.getByLabelText('Name (Indonesian)'), 'Beli');
    type(screen.getByLabelText('Name (English)'), 'Buy');
    select(condition(step(1), 1).getByLabelText('Role'), 'Cashier');
    await chooseLastResort();
    click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('heading', { name: 'Reasons, and who is asked' });
    const plan = { steps: [{ criteria: { role: 'cashier' }, holdSeconds: 30 }], lastResort: { employeeId: 'budi' } };
    await waitFor(() => {
      expect(saved).toEqual([
        {
          ...{ key: 'buy-2', name: { id: 'Beli', en: 'Buy' }, shortAnswer: null, alsoSaid: [], priority: 50 },
          ...{ plan, active: true },
        },
      ]);
    });
  });

  it('is switched off and on again with its plan as it is, after it is said who waits for it', async () => {
    const saved = await show(['hr']);
    click(await screen.findByRole('button', { name: /Switch off.*Wants to buy/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Switch “Wants to buy” off?' }));
    await dialog.findByText('2 contacts wait for it now, and are still served by its plan.');
    click(dialog.getByRole('button', { name: 'Switch off' }));
    click(await screen.findByRole('button', { name: /Switch on.*Wants to buy/ }));
    click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Switch on' }));
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
    click(await screen.findByRole('button', { name: /Switch off.*Wants to buy/ }));
    const dialog = within(await screen.findByRole('dialog'));
    dialog.getByText('Whoever waits for it now is still served by its plan.');
    click(dialog.getByRole('button', { name: 'Switch off' }));
    await dialog.findByText('Somebody else has saved this reason meanwhile');
    dialog.getByText('Priority 90 of 100');
    card('Wants to buy').getByText('Priority 90 of 100');
    click(dialog.getByRole('button', { name: 'Switch off' }));
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
