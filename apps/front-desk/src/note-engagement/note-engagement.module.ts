import { Module } from '@nestjs/common';
import { TellRoutingModule } from '../tell-routing/tell-routing.module';
import { NoteEngagement } from './note-engagement';
import { NoteEngagementController } from './note-engagement.controller';

@Module({ imports: [TellRoutingModule], controllers: [NoteEngagementController], providers: [NoteEngagement] })
export class NoteEngagementModule {}
