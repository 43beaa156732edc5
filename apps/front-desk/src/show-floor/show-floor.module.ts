import { Module } from '@nestjs/common';
import { AwaitChangeModule } from '../await-change/await-change.module';
import { ShowFloor } from './show-floor';
import { ShowFloorController } from './show-floor.controller';
import { ShowToday } from './show-today';

@Module({ imports: [AwaitChangeModule], controllers: [ShowFloorController], providers: [ShowFloor, ShowToday] })
export class ShowFloorModule {}
