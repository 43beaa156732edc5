import { Module } from '@nestjs/common';
import { KeepReachableModule } from '../keep-reachable/keep-reachable.module';
import { PushKeys } from './push-keys';
import { RingPhones } from './ring-phones';
import { SubscribePhone } from './subscribe-phone';
import { SubscribePhoneController } from './subscribe-phone.controller';

@Module({
  imports: [KeepReachableModule],
  controllers: [SubscribePhoneController],
  providers: [PushKeys, RingPhones, SubscribePhone],
})
export class RingPhonesModule {}
