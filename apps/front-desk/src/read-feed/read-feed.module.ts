import { Module } from '@nestjs/common';
import { AwaitChangeModule } from '../await-change/await-change.module';
import { ReadFeed } from './read-feed';
import { ReadFeedController } from './read-feed.controller';

@Module({ imports: [AwaitChangeModule], controllers: [ReadFeedController], providers: [ReadFeed] })
export class ReadFeedModule {}
