import { Module } from '@nestjs/common';
import { FRONT_DESK_TOPIC } from '@sambung/contracts';
import { ExchangeModule } from '@sambung/exchange';
import { AwaitChangeModule } from '../await-change/await-change.module';
import { Announcements } from './announcements';
import { ReadNeighbours } from './reading';

/** The bus, what leaves by it and what comes in. */
@Module({
  imports: [AwaitChangeModule, ExchangeModule.of('front-desk', FRONT_DESK_TOPIC)],
  providers: [Announcements, ReadNeighbours],
  exports: [Announcements, ReadNeighbours],
})
export class ExchangeEventsModule {}
