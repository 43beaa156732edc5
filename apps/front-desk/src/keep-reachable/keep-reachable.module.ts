import { Module } from '@nestjs/common';
import { TellRoutingModule } from '../tell-routing/tell-routing.module';
import { DeskPresence } from './desk-presence';
import { Heartbeat } from './heartbeat';
import { LeaseController } from './lease.controller';
import { Leases } from './leases';
import { Reachability } from './reachability';
import { SweepLapsed } from './sweep-lapsed';
import { ThisInstance } from './this-instance';

@Module({
  imports: [TellRoutingModule],
  controllers: [LeaseController],
  providers: [DeskPresence, Heartbeat, Leases, Reachability, SweepLapsed, ThisInstance],
  exports: [DeskPresence, Reachability],
})
export class KeepReachableModule {}
