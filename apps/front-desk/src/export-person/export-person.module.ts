import { Module } from '@nestjs/common';
import { ExportPerson } from './export-person';
import { ExportPersonController } from './export-person.controller';

@Module({ controllers: [ExportPersonController], providers: [ExportPerson] })
export class ExportPersonModule {}
