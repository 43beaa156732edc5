import { Module } from '@nestjs/common';
import { AskColleagueModule } from '../ask-colleague/ask-colleague.module';
import { AwaitChangeModule } from '../await-change/await-change.module';
import { ExchangeEventsModule } from '../exchange-events/exchange-events.module';
import { KeepReachableModule } from '../keep-reachable/keep-reachable.module';
import { ShowHandoffModule } from '../show-handoff/show-handoff.module';
import { FollowDesk } from './follow-desk';
import { OffersShown } from './offers-shown';
import { ShowDesk } from './show-desk';
import { ShowDeskController } from './show-desk.controller';

@Module({
  imports: [AskColleagueModule, AwaitChangeModule, ExchangeEventsModule, KeepReachableModule, ShowHandoffModule],
  controllers: [ShowDeskController],
  providers: [FollowDesk, OffersShown, ShowDesk],
})
export class ShowDeskModule {}
