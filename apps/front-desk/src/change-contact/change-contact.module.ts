import { Module } from '@nestjs/common';
import { ExchangeEventsModule } from '../exchange-events/exchange-events.module';
import { ShowHandoffModule } from '../show-handoff/show-handoff.module';
import { ChangeContact } from './change-contact';
import { ChangeContactController } from './change-contact.controller';
import { PhoneNumbers } from './phone-numbers';

@Module({
  imports: [ExchangeEventsModule, ShowHandoffModule],
  controllers: [ChangeContactController],
  providers: [ChangeContact, PhoneNumbers],
  exports: [PhoneNumbers],
})
export class ChangeContactModule {}
