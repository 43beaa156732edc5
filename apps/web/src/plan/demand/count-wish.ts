import type { DemandBody } from '../../api/views';

/** How contacts are to be counted, as a form holds it: everything is text, and empty says nothing. */
export interface CountWish {
  readonly name: string;
  readonly source: 'file' | 'own';
  readonly from: string;
  readonly until: string;
  readonly share: string;
  readonly within: string;
  readonly occupancy: string;
  readonly patience: string;
  readonly wrapUp: string;
}

/** What the service takes where nothing is said. */
export const FIRST_COUNT: CountWish = {
  ...{ name: '', source: 'file', from: '', until: '' },
  ...{ share: '80', within: '20', occupancy: '90', patience: '', wrapUp: '0' },
};

/** As the API takes it. */
export function bodyOf(
  { from, until, share, within, occupancy, patience, wrapUp }: CountWish,
  csv: string,
): DemandBody {
  return {
    csv,
    ...(from !== '' && { from }),
    ...(until !== '' && { until }),
    wrapUpSeconds: Number(wrapUp),
    skipProblems: false,
    target: {
      ...{ share: Number(share) / 100, withinSeconds: Number(within), mostOccupancy: Number(occupancy) / 100 },
      ...(patience !== '' && { patienceSeconds: Number(patience) }),
    },
  };
}
