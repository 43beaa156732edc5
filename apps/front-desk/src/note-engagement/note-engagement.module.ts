import { Module } from '@nestjs/common';
import { ExchangeEventsModule } from '../exchange-events/exchange-events.module';
import { NoteEngagement } from './note-engagement';
import { NoteEngagementController } from './note-engagement.controller';

@Module({ imports: [ExchangeEventsModule], controllers: [NoteEngagementController], providers: [NoteEngagement] })
export class NoteEngagementModule {}
