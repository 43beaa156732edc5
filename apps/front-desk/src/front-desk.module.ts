import { Module } from '@nestjs/common';
import { AnswerOfferModule } from './answer-offer/answer-offer.module';
import { AskOfHandoffModule } from './ask-of-handoff/ask-of-handoff.module';
import { ChangeContactModule } from './change-contact/change-contact.module';
import { FollowDirectoryController } from './follow-directory/follow-directory.controller';
import { FollowRoutingModule } from './follow-routing/follow-routing.module';
import { KnowCallersModule } from './know-callers/know-callers.module';
import { RequestHandoffModule } from './request-handoff/request-handoff.module';
import { ShowHandoffModule } from './show-handoff/show-handoff.module';

/** Front-desk: what senders and receivers talk to. It owns all personal data of contacts, and decides nothing that routing decides. */
@Module({
  imports: [
    // handoffs, from the request to the receipt
    RequestHandoffModule,
    ShowHandoffModule,
    AskOfHandoffModule,
    AnswerOfferModule,
    ChangeContactModule,
    // what the others say
    FollowRoutingModule,
    KnowCallersModule,
  ],
  controllers: [FollowDirectoryController],
})
export class FrontDeskModule {}
