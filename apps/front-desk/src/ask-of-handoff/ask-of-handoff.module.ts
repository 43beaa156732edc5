import { Module } from '@nestjs/common';
import { ChangeContactModule } from '../change-contact/change-contact.module';
import { ShowHandoffModule } from '../show-handoff/show-handoff.module';
import { TellRoutingModule } from '../tell-routing/tell-routing.module';
import { AskOfHandoffController } from './ask-of-handoff.controller';
import { AskRouting } from './ask-routing';
import { CorrectReason } from './correct-reason';
import { DirectHandoffController } from './direct-handoff.controller';
import { TakePromise } from './take-promise';

@Module({
  imports: [ChangeContactModule, ShowHandoffModule, TellRoutingModule],
  controllers: [AskOfHandoffController, DirectHandoffController],
  providers: [AskRouting, CorrectReason, TakePromise],
  exports: [AskRouting],
})
export class AskOfHandoffModule {}
