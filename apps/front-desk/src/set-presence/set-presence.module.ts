import { Module } from '@nestjs/common';
import { TellRoutingModule } from '../tell-routing/tell-routing.module';
import { AnswerFillIn } from './answer-fill-in';
import { AskAboutMyself } from './ask-about-myself';
import { FillInController } from './fill-in.controller';
import { PauseSomebody } from './pause-somebody';
import { PauseSomebodyController } from './pause-somebody.controller';
import { SetPresenceController } from './set-presence.controller';
import { ShowPresence } from './show-presence';

@Module({
  imports: [TellRoutingModule],
  controllers: [SetPresenceController, PauseSomebodyController, FillInController],
  providers: [AnswerFillIn, PauseSomebody, AskAboutMyself, ShowPresence],
})
export class SetPresenceModule {}
