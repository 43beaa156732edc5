import { Module } from '@nestjs/common';
import { ReportHandovers } from './report-handovers';
import { ReportHandoversController } from './report-handovers.controller';

@Module({ controllers: [ReportHandoversController], providers: [ReportHandovers] })
export class ReportHandoversModule {}
