import type { Team } from '../../api/views';
import { teamsInOrder } from './teams-in-order';

const team = (teamId: string, managerId: string | null = null): Team =>
  ({ teamId, managerId, active: true, key: teamId }) as Team;
const TEAMS = [team('arsip'), team('gudang'), team('kasir'), team('toko', 'ratna')];
const ROTAS = [
  { teamId: 'gudang', status: 'draft' },
  { teamId: 'kasir', status: 'published' },
] as const;
const first = (employeeId: string | undefined, rotas: Parameters<typeof teamsInOrder>[1] = ROTAS) =>
  teamsInOrder(TEAMS, rotas, employeeId).map(({ teamId }) => teamId);

describe('the teams of a rota page', () => {
  it('begin with one’s own', () => expect(first('ratna')[0]).toBe('toko'));

  it('begin for everybody else with those that have a rota, a published one first', () => {
    expect(first('hr')).toEqual(['kasir', 'gudang', 'arsip', 'toko']);
    expect(first(undefined)).toEqual(['kasir', 'gudang', 'arsip', 'toko']);
  });

  it('stay as they are where nothing has been planned', () => expect(first('hr', [])[0]).toBe('arsip'));
});
