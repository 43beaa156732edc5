import { Module } from '@nestjs/common';
import { ReportContacts } from './report-contacts';
import { ReportContactsController } from './report-contacts.controller';

@Module({ controllers: [ReportContactsController], providers: [ReportContacts] })
export class ReportContactsModule {}
