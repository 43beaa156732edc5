import { Logger } from '@nestjs/common';
import { caughtUpContract } from './caught-up.contract';
import { faultsContract } from './faults.contract';
import type { Harness } from './harness';
import { orderContract } from './order.contract';
import { sendingContract } from './sending.contract';
import { sharingContract } from './sharing.contract';

/** What every event bus must do, whatever carries it. Real servers, real processes. */
export function eventBusContract(harness: Harness): void {
  beforeAll(async () => {
    Logger.overrideLogger(['fatal']);
    await harness.start();
  });
  afterAll(() => harness.stop(), 60_000);

  describe(`sending on ${harness.name}`, () => sendingContract(harness));
  describe(`order and delivery on ${harness.name}`, () => orderContract(harness));
  describe(`being caught up on ${harness.name}`, () => caughtUpContract(harness));
  describe(`sharing partitions on ${harness.name}`, () => sharingContract(harness));
  describe(`faults on ${harness.name}`, () => faultsContract(harness));
}
