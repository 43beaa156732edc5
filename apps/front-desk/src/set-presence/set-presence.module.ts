import { Module } from '@nestjs/common';
import { AskOfHandoffModule } from '../ask-of-handoff/ask-of-handoff.module';
import { ExchangeEventsModule } from '../exchange-events/exchange-events.module';
import { AnswerFillIn } from './answer-fill-in';
import { AskAboutMyself } from './ask-about-myself';
import { FillInController } from './fill-in.controller';
import { SetPresenceController } from './set-presence.controller';
import { ShowPresence } from './show-presence';

@Module({
  imports: [AskOfHandoffModule, ExchangeEventsModule],
  controllers: [SetPresenceController, FillInController],
  providers: [AnswerFillIn, AskAboutMyself, ShowPresence],
})
export class SetPresenceModule {}
