import { Module } from '@nestjs/common';
import { FirstHandoffController } from './first-handoff.controller';
import { TellFirstHandoff } from './tell-first-handoff';

@Module({ controllers: [FirstHandoffController], providers: [TellFirstHandoff] })
export class TellFirstHandoffModule {}
