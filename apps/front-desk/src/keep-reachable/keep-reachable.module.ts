import { Module } from '@nestjs/common';
import { TellRoutingModule } from '../tell-routing/tell-routing.module';
import { DeskPresence } from './desk-presence';
import { LeaseController } from './lease.controller';
import { Leases } from './leases';
import { Reachability } from './reachability';
import { SweepLapsed } from './sweep-lapsed';

@Module({
  imports: [TellRoutingModule],
  controllers: [LeaseController],
  providers: [DeskPresence, Leases, Reachability, SweepLapsed],
  exports: [DeskPresence],
})
export class KeepReachableModule {}
