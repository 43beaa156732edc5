import { Module } from '@nestjs/common';
import { AwaitChangeModule } from '../await-change/await-change.module';
import { ChangeContactModule } from '../change-contact/change-contact.module';
import { ExchangeEventsModule } from '../exchange-events/exchange-events.module';
import { ShowHandoffModule } from '../show-handoff/show-handoff.module';
import { AskOfHandoffController } from './ask-of-handoff.controller';
import { AskRouting } from './ask-routing';
import { AwaitOutcome } from './await-outcome';
import { CorrectReason } from './correct-reason';
import { DirectHandoffController } from './direct-handoff.controller';
import { TakePromise } from './take-promise';

@Module({
  imports: [AwaitChangeModule, ChangeContactModule, ExchangeEventsModule, ShowHandoffModule],
  controllers: [AskOfHandoffController, DirectHandoffController],
  providers: [AskRouting, AwaitOutcome, CorrectReason, TakePromise],
  exports: [AskRouting, AwaitOutcome],
})
export class AskOfHandoffModule {}
