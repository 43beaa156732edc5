import { Module } from '@nestjs/common';
import { ChangeContactModule } from '../change-contact/change-contact.module';
import { ExchangeEventsModule } from '../exchange-events/exchange-events.module';
import { EraseContact } from './erase-contact';
import { EraseContactController } from './erase-contact.controller';

@Module({
  imports: [ChangeContactModule, ExchangeEventsModule],
  controllers: [EraseContactController],
  providers: [EraseContact],
})
export class EraseContactModule {}
