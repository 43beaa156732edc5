import { Module } from '@nestjs/common';
import { ShedLoadModule } from '../shed-load/shed-load.module';
import { TellRoutingModule } from '../tell-routing/tell-routing.module';
import { AnswerAssist } from './answer-assist';
import { AskColleagueController } from './ask-colleague.controller';
import { AskOfAssist } from './ask-of-assist';
import { RateAssist } from './rate-assist';
import { RequestAssist } from './request-assist';
import { ShowAssists } from './show-assists';

@Module({
  imports: [ShedLoadModule, TellRoutingModule],
  controllers: [AskColleagueController],
  providers: [AnswerAssist, AskOfAssist, RateAssist, RequestAssist, ShowAssists],
  exports: [ShowAssists],
})
export class AskColleagueModule {}
