import { Module } from '@nestjs/common';
import { TellRoutingModule } from '../tell-routing/tell-routing.module';
import { ShowHandoffModule } from '../show-handoff/show-handoff.module';
import { ChangeContact } from './change-contact';
import { ChangeContactController } from './change-contact.controller';
import { PhoneNumbers } from './phone-numbers';

@Module({
  imports: [ShowHandoffModule, TellRoutingModule],
  controllers: [ChangeContactController],
  providers: [ChangeContact, PhoneNumbers],
  exports: [PhoneNumbers],
})
export class ChangeContactModule {}
