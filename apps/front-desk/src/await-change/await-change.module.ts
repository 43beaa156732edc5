import { Module } from '@nestjs/common';
import { AwaitChange } from './await-change';
import { Changes } from './changes';
import { WatchNumbers } from './watch-numbers';

@Module({ providers: [Changes, AwaitChange, WatchNumbers], exports: [Changes, AwaitChange, WatchNumbers] })
export class AwaitChangeModule {}
