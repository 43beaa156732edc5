import { Module } from '@nestjs/common';
import { ExportPerson } from './export-person';
import { ExportMyDeskController } from './export-person.controller';

@Module({ controllers: [ExportMyDeskController], providers: [ExportPerson] })
export class ExportPersonModule {}
