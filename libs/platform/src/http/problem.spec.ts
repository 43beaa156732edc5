import { BadRequestException } from '@nestjs/common';
import { QueryFailedError, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { refusalOf } from './problem';

const failed = (code: string) => new QueryFailedError('select 1', [], Object.assign(new Error('no'), { code }));
const meaning = (error: Error) => {
  const { status, code, isBug } = refusalOf(error);
  return { status, code, isBug };
};

describe('an address that cannot be decoded', () => {
  it('is refused with how to write it', () => {
    const { status, extensions } = refusalOf(new BadRequestException("Failed to decode param '%ud800'"));
    const errors = [{ path: 'path', message: expect.stringContaining('encodeURIComponent') as string }];
    expect({ status, extensions }).toEqual({ status: 400, extensions: { errors } });
  });
});

describe('a failure of the database', () => {
  it.each(['53000', '53100', '53200', '53400', '58030'])(
    'for want of room (%s) is worth trying again later',
    (state) => {
      const { status, code, headers } = refusalOf(failed(state));
      expect({ status, code }).toEqual({ status: 503, code: 'database.exhausted' });
      expect(headers['Retry-After']).toBeDefined();
    },
  );

  it.each([
    failed('53300'),
    failed('57P01'),
    new QueryRunnerAlreadyReleasedError(),
    new QueryRunnerProviderAlreadyReleasedError(),
  ])('that is away is worth trying again soon (%#)', (error) => {
    expect(meaning(error)).toEqual({ status: 503, code: 'database.away', isBug: false });
  });

  it.each(['22021', '22P02', '22P05'])(
    'over a value that it cannot take (%s) is the request’s, and is logged',
    (state) => {
      expect(meaning(failed(state))).toEqual({ status: 400, code: 'request.invalid', isBug: true });
    },
  );

  it('that nobody planned is ours', () => {
    expect(meaning(failed('42703'))).toEqual({ status: 500, code: 'internal', isBug: true });
  });
});
