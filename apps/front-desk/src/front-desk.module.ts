import { Module } from '@nestjs/common';
import { AnswerOfferModule } from './answer-offer/answer-offer.module';
import { AskColleagueModule } from './ask-colleague/ask-colleague.module';
import { AskOfHandoffModule } from './ask-of-handoff/ask-of-handoff.module';
import { ChangeContactModule } from './change-contact/change-contact.module';
import { EraseContactModule } from './erase-contact/erase-contact.module';
import { ExportPersonModule } from './export-person/export-person.module';
import { FollowDirectoryController } from './follow-directory/follow-directory.controller';
import { FollowRoutingModule } from './follow-routing/follow-routing.module';
import { ForgetOld } from './forget-old/forget-old';
import { KeepReachableModule } from './keep-reachable/keep-reachable.module';
import { KnowCallersModule } from './know-callers/know-callers.module';
import { NoteEngagementModule } from './note-engagement/note-engagement.module';
import { ReadFeedModule } from './read-feed/read-feed.module';
import { ReportContactsModule } from './report-contacts/report-contacts.module';
import { ReportHandoversModule } from './report-handovers/report-handovers.module';
import { RingPhonesModule } from './ring-phones/ring-phones.module';
import { RequestHandoffModule } from './request-handoff/request-handoff.module';
import { SetPresenceModule } from './set-presence/set-presence.module';
import { ShowDeskModule } from './show-desk/show-desk.module';
import { ShowFloorModule } from './show-floor/show-floor.module';
import { ShowHandoffModule } from './show-handoff/show-handoff.module';
import { TellFirstHandoffModule } from './tell-first-handoff/tell-first-handoff.module';
import { TellStoryModule } from './tell-story/tell-story.module';

/** Front-desk: what senders and receivers talk to. It owns all personal data of contacts, and decides nothing that routing decides. */
@Module({
  imports: [
    // handoffs, from the request to the receipt
    RequestHandoffModule,
    ShowHandoffModule,
    TellStoryModule,
    AskOfHandoffModule,
    AnswerOfferModule,
    ChangeContactModule,
    EraseContactModule,
    // questions among colleagues while a contact waits
    AskColleagueModule,
    // desks, and who sits at them
    ShowDeskModule,
    SetPresenceModule,
    KeepReachableModule,
    RingPhonesModule,
    NoteEngagementModule,
    // what managers of both offices look at all day, and read every week
    ShowFloorModule,
    ReportContactsModule,
    ReportHandoversModule,
    // what whoever brings a company in looks at first
    TellFirstHandoffModule,
    // what somebody may ask of what is kept of them
    ExportPersonModule,
    // what integrations follow
    ReadFeedModule,
    // what the others say
    FollowRoutingModule,
    KnowCallersModule,
  ],
  controllers: [FollowDirectoryController],
  providers: [ForgetOld],
})
export class FrontDeskModule {}
