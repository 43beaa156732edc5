import type { AssistAsk, Authority } from '@sambung/contracts';
import { accepts, connects, requests } from './acts';
import type { Expected } from './given';
import { absent, free, team } from './people';
import { type Scene, aFloor } from './scene';

export const TAX: AssistAsk = { kind: 'team', teamId: 'tax' };
export const REFUND: AssistAsk = { kind: 'approval', authority: 'refund', amount: 900_000 };
export const refunds = (upTo: number | null, until: string | null = null): { authorities: Authority[] } => ({
  authorities: [{ what: 'refund', upTo, until }],
});
/** A clerk of the back office, who serves no channel at all. */
export const CLERK = { role: 'accountant', teamId: 'tax', capacity: { units: 1, weights: {} } };

/** Sari has a customer on the phone; Tono and Umi are accountants of the tax team, which Faisal manages. Mega, above Sari, is away. */
export const floor = (): Scene =>
  aFloor()
    .team(team('tax', 'faisal'))
    .with(free('sari', { managerId: 'mega' }), free('tono', CLERK), free('umi', CLERK))
    .with(absent('faisal', { ...CLERK, role: 'tax-manager', teamId: 'heads' }))
    .when(requests('h1'), accepts('sari', 'h1'), connects('sari', 'h1'));

export const ends = (end: string, because: string, more: object = {}): Expected => ({
  type: 'assist-ended',
  handoffId: 'a1',
  askerId: 'sari',
  end,
  because,
  ...more,
});
export const about = { aboutId: 'h1' };
