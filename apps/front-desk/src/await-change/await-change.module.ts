import { Module } from '@nestjs/common';
import { AwaitChange } from './await-change';
import { Changes } from './changes';

@Module({ providers: [Changes, AwaitChange], exports: [Changes, AwaitChange] })
export class AwaitChangeModule {}
