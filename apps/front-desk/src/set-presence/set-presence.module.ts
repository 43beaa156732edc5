import { Module } from '@nestjs/common';
import { AskOfHandoffModule } from '../ask-of-handoff/ask-of-handoff.module';
import { ExchangeEventsModule } from '../exchange-events/exchange-events.module';
import { AskAboutMyself } from './ask-about-myself';
import { SetPresenceController } from './set-presence.controller';
import { ShowPresence } from './show-presence';

@Module({
  imports: [AskOfHandoffModule, ExchangeEventsModule],
  controllers: [SetPresenceController],
  providers: [AskAboutMyself, ShowPresence],
})
export class SetPresenceModule {}
