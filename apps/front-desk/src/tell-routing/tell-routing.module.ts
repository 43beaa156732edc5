import { Module } from '@nestjs/common';
import { AwaitChangeModule } from '../await-change/await-change.module';
import { ExchangeEventsModule } from '../exchange-events/exchange-events.module';
import { AwaitOutcome } from './await-outcome';
import { TellRouting } from './tell-routing';

@Module({
  imports: [AwaitChangeModule, ExchangeEventsModule],
  providers: [AwaitOutcome, TellRouting],
  exports: [AwaitOutcome, TellRouting],
})
export class TellRoutingModule {}
