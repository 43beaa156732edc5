import { Module } from '@nestjs/common';
import { AskOfHandoffModule } from '../ask-of-handoff/ask-of-handoff.module';
import { ExchangeEventsModule } from '../exchange-events/exchange-events.module';
import { ShedLoadModule } from '../shed-load/shed-load.module';
import { AnswerAssist } from './answer-assist';
import { AskColleagueController } from './ask-colleague.controller';
import { AskOfAssist } from './ask-of-assist';
import { RateAssist } from './rate-assist';
import { RequestAssist } from './request-assist';
import { ShowAssists } from './show-assists';
import { WriteDown } from './write-down';

@Module({
  imports: [AskOfHandoffModule, ExchangeEventsModule, ShedLoadModule],
  controllers: [AskColleagueController],
  providers: [AnswerAssist, AskOfAssist, RateAssist, RequestAssist, ShowAssists, WriteDown],
  exports: [ShowAssists],
})
export class AskColleagueModule {}
