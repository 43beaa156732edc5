import { Module } from '@nestjs/common';
import { AwaitChangeModule } from '../await-change/await-change.module';
import { TellStory } from './tell-story';
import { TellStoryController } from './tell-story.controller';

@Module({ imports: [AwaitChangeModule], controllers: [TellStoryController], providers: [TellStory] })
export class TellStoryModule {}
