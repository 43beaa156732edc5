import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { api } from '../../api/api';
import type { Reason } from '../../api/views';
import { SESSION } from '../../session/session';
import { knownAlready, showInApp } from '../show-in-app';
import { PlanDialog } from './plan-dialog';

// A form of many fields takes more than the second that is usual, on a busy machine.
configure({ asyncUtilTimeout: 60_000 });

const name = { id: 'Ingin membeli', en: 'Wants to buy' };
const steps = ['cashier', 'receptionist', 'sales'].map((role) => ({ criteria: { role }, holdSeconds: 20 }));
const BUY: Reason = {
  ...{
    reasonId: 'buy',
    key: 'buy',
    name,
    shortAnswer: null,
    alsoSaid: ['beli, order'],
    priority: 50,
    active: true,
    version: 1,
  },
  plan: { steps, lastResort: { employeeId: 'maya' } },
};

const ANSWERS: Readonly<Record<string, object>> = {
  '/v1/employees': { employees: [] },
  '/v1/employees/{id}': { employeeId: 'maya', name: 'Maya' },
};

describe('another plan for a reason', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is saved by whoever is HR or an administrator too; a step that is left out is left out once', async () => {
    let buy = BUY;
    const saved: unknown[] = [];
    const response = { status: 200, headers: new Map() };
    jest.spyOn(api, 'GET').mockImplementation(((path: string) =>
      Promise.resolve({
        data: ANSWERS[path] ?? buy,
        response,
      })) as never);
    jest.spyOn(api, 'PUT').mockImplementation(((_path: string, { body }: { body: Reason }) => {
      saved.push(body.plan?.steps);
      buy = { ...buy, ...body, version: buy.version + 1 };
      return Promise.resolve({ data: buy });
    }) as never);
    const queries = knownAlready();
    queries.setQueryData(SESSION, { signedIn: true, roles: ['manager', 'admin'] });
    queries.setQueryData(['get', '/v1/roles', {}], { roles: [] });
    queries.setQueryData(['get', '/v1/teams', {}], { teams: [] });
    queries.setQueryData(['get', '/v1/sites', {}], { sites: [] });
    queries.setQueryData(['get', '/v1/skills', {}], { skills: [] });
    showInApp(() => <PlanDialog reason={BUY} onClose={() => undefined} />, queries);
    const dialog = within(await screen.findByRole('dialog'));
    const [first] = await dialog.findAllByRole('button', { name: /Remove the step/ });
    dialog.getByRole('button', { name: 'Try it' });
    await userEvent.click(first as HTMLElement);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(await screen.findByRole('button', { name: 'Go on writing' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await dialog.findByText(/^Saved/);
    await waitFor(() => {
      expect(dialog.getAllByRole('button', { name: /Remove the step/ })).toHaveLength(2);
    });
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => {
      expect(saved).toEqual([steps.slice(1), steps.slice(1)]);
    });
    expect(buy).toEqual({ ...BUY, plan: { ...BUY.plan, steps: steps.slice(1) }, version: 3 });
  });
});
