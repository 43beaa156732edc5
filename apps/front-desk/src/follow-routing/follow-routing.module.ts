import { Module } from '@nestjs/common';
import { ExchangeEventsModule } from '../exchange-events/exchange-events.module';
import { FollowRoutingController } from './follow-routing.controller';
import { MoveAssist } from './move-assist';
import { MoveHandoff } from './move-handoff';
import { NoteFillIn } from './note-fill-in';
import { NoteOutcome } from './note-outcome';
import { NotePresence } from './note-presence';
import { NoteSparedPause } from './note-spared-pause';

@Module({
  imports: [ExchangeEventsModule],
  controllers: [FollowRoutingController],
  providers: [MoveHandoff, MoveAssist, NoteOutcome, NotePresence, NoteSparedPause, NoteFillIn],
})
export class FollowRoutingModule {}
