import { Module } from '@nestjs/common';
import { AskColleagueModule } from '../ask-colleague/ask-colleague.module';
import { AwaitChangeModule } from '../await-change/await-change.module';
import { KeepReachableModule } from '../keep-reachable/keep-reachable.module';
import { ShowHandoffModule } from '../show-handoff/show-handoff.module';
import { TellRoutingModule } from '../tell-routing/tell-routing.module';
import { FollowDesk } from './follow-desk';
import { OffersShown } from './offers-shown';
import { ShowDesk } from './show-desk';
import { ShowDeskController } from './show-desk.controller';

@Module({
  imports: [AskColleagueModule, AwaitChangeModule, KeepReachableModule, ShowHandoffModule, TellRoutingModule],
  controllers: [ShowDeskController],
  providers: [FollowDesk, OffersShown, ShowDesk],
})
export class ShowDeskModule {}
