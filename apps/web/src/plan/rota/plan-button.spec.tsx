import { screen } from '@testing-library/react';
import { $api } from '../../api/api';
import { knownAlready, showInApp } from '../../app/show-in-app';
import { bring } from '../../language/languages';
import { PlanForm } from './plan-form';
import { ROTA_MESSAGES } from './rota.messages';

bring(ROTA_MESSAGES);

const RULES = {
  ...{ teamId: 't1', policies: [], shifts: [], breaks: [], rest: { after: 240, minutes: 30 } },
  ...{ restBetweenShifts: 660, mostMinutesPerWeek: 2400, mostDaysPerWeek: 6 },
};

/** The form of a team whose rules are at this version (0: it has none), and its button. */
async function planButton(version: number): Promise<HTMLElement> {
  const queries = knownAlready();
  const params = { params: { path: { id: 't1' } } };
  const keyOf = (path: '/v1/teams/{id}/rota-rules' | '/v1/teams/{id}/rota-demands') =>
    $api.queryOptions('get', path, params).queryKey;
  queries.setQueryData(keyOf('/v1/teams/{id}/rota-rules'), { ...RULES, version });
  queries.setQueryData(keyOf('/v1/teams/{id}/rota-demands'), { demands: [] });
  showInApp(
    () => <PlanForm team="t1" week="2026-12-07" earlier={[]} onAsked={() => undefined} onCancel={undefined} />,
    queries,
  );
  return screen.findByRole('button', { name: 'Plan' });
}

describe('planning a week', () => {
  it('waits for rules where a team has none, and says where they are made', async () => {
    const button = await planButton(0);
    expect(button).toHaveProperty('disabled', true);
    const why = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(why?.textContent).toContain('this team has no rules');
    expect(screen.getByRole('link', { name: 'Rules' }).getAttribute('href')).toBe('/people/rota/rules?team=t1');
  });

  it('begins at once where it has some', async () => {
    const button = await planButton(1);
    expect(button).toHaveProperty('disabled', false);
    expect(screen.queryByRole('link', { name: 'Rules' })).toBeNull();
  });
});
