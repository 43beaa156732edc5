import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { api } from '../../api/api';
import type { Reason } from '../../api/views';
import { SESSION } from '../../session/session';
import { knownAlready, showInApp } from '../show-in-app';
import { PlanDialog } from './plan-dialog';

const name = { id: 'Ingin membeli', en: 'Wants to buy' };
const steps = ['cashier', 'receptionist', 'sales'].map((role) => ({ criteria: { role }, holdSeconds: 20 }));
const BUY: Reason = {
  ...{ reasonId: 'buy', key: 'buy', name, shortAnswer: null, alsoSaid: [], priority: 50, active: true, version: 1 },
  plan: { steps, lastResort: { employeeId: 'maya' } },
};

describe('another plan for a reason', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is saved by whoever is HR or an administrator too; a step that is left out is left out once', async () => {
    let buy = BUY;
    const saved: unknown[] = [];
    const response = { status: 200, headers: new Map() };
    jest
      .spyOn(api, 'GET')
      .mockImplementation(((path: string) =>
        Promise.resolve({ data: path === '/v1/reasons/{id}' ? buy : {}, response })) as never);
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
    const [first] = await dialog.findAllByRole('checkbox', { name: 'Leave this step out' });
    dialog.getByRole('button', { name: 'Try it' });
    await userEvent.click(first as HTMLElement);
    await userEvent.click(dialog.getByRole('button', { name: 'Save this plan' }));
    await dialog.findByText(/^Saved/);
    await waitFor(() => {
      expect(dialog.getAllByRole('checkbox')).toHaveLength(2);
    });
    await userEvent.click(dialog.getByRole('button', { name: 'Save this plan' }));
    await waitFor(() => {
      expect(saved).toEqual([steps.slice(1), steps.slice(1)]);
    });
  });
});
