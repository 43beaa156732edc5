import { EventEmitter } from 'node:events';
import { Metrics, RequestsInFlight, type Config, type Listen } from '@sambung/platform';
import type { Response } from 'express';
import { AwaitChange } from './await-change';
import { Changes } from './changes';

const HOUR_MS = 3_600_000;

describe('an answer that is held until there is something to say', () => {
  it('24 · is given as it stands while too much is in flight, so that waiting takes nobody’s place', async () => {
    const inFlight = new RequestsInFlight({ MAX_REQUESTS_IN_FLIGHT: 1 } as Config, new Metrics());
    inFlight.begin(new EventEmitter() as Response);
    const waiting = new AwaitChange(new Changes({} as Listen), inFlight);
    const nothingYet = { change: 'story/toko/h1', look: () => Promise.resolve('requested'), enough: () => false };
    expect(await waiting.until({ ...nothingYet, atMostMs: HOUR_MS })).toBe('requested');
  });
});
