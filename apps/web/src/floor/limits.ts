import { recall, remember } from '../app/remembered';

/** When tiles turn red. Seconds, and percent. */
export interface Limits {
  readonly waiting: number;
  readonly longest: number;
  /** Not a limit: what counts as in time. */
  readonly target: number;
  readonly serviceLevel: number;
  readonly speed: number;
  readonly abandonment: number;
  readonly occupancy: number;
}

/** Usual in contact centres: 80% within 20 s; above 85% occupancy people tire and waits grow fast. 90 s is the usual hold. */
export const USUAL: Limits = {
  ...{ waiting: 5, longest: 90, target: 20, serviceLevel: 80, speed: 30, abandonment: 5, occupancy: 85 },
};

const KEPT = 'sambung.floor-limits';

export function recallLimits(): Limits {
  const kept = parsed(recall(KEPT));
  const limit = (key: keyof Limits): number => {
    const value = kept[key];
    return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : USUAL[key];
  };
  return {
    ...{ waiting: limit('waiting'), longest: limit('longest'), target: limit('target'), speed: limit('speed') },
    serviceLevel: limit('serviceLevel'),
    abandonment: limit('abandonment'),
    occupancy: limit('occupancy'),
  };
}

export function keepLimits(limits: Limits): void {
  remember(KEPT, JSON.stringify(limits));
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** What a tile says of its value; `none`: there is nothing to judge. */
export type Judged = 'fine' | 'over' | 'under' | 'none';

export const notOver = (value: number | null, limit: number): Judged =>
  value === null ? 'none' : value >= limit ? 'over' : 'fine';
export const notUnder = (value: number | null, limit: number): Judged =>
  value === null ? 'none' : value < limit ? 'under' : 'fine';
