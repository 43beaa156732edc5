import { Module } from '@nestjs/common';
import { AwaitChangeModule } from '../await-change/await-change.module';
import { ChangeContactModule } from '../change-contact/change-contact.module';
import { ShedLoadModule } from '../shed-load/shed-load.module';
import { ShowHandoffModule } from '../show-handoff/show-handoff.module';
import { TellRoutingModule } from '../tell-routing/tell-routing.module';
import { RequestHandoffController } from './request-handoff.controller';
import { RequestHandoff } from './request-handoff';

@Module({
  imports: [AwaitChangeModule, ChangeContactModule, ShedLoadModule, ShowHandoffModule, TellRoutingModule],
  controllers: [RequestHandoffController],
  providers: [RequestHandoff],
})
export class RequestHandoffModule {}
