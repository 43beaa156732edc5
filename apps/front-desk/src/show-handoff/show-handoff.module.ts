import { Module } from '@nestjs/common';
import { ShowHandoffController } from './show-handoff.controller';
import { ShowHandoffs } from './show-handoffs';

@Module({ controllers: [ShowHandoffController], providers: [ShowHandoffs], exports: [ShowHandoffs] })
export class ShowHandoffModule {}
