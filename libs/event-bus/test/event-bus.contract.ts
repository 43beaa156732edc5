import type { Harness } from './harness';
import { orderContract } from './order.contract';

/** What every event bus must do, whatever carries it. Real servers, real processes. */
export function eventBusContract(harness: Harness): void {
  beforeAll(() => harness.start(), 60_000);
  afterAll(() => harness.stop(), 60_000);

  describe(`order and delivery on ${harness.name}`, () => orderContract(harness));
}
