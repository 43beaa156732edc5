import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { ContactReportQuery } from '@sambung/contracts';
import { Access, CurrentPrincipal, type Principal } from '@sambung/platform';
import type { Response } from 'express';
import { createZodDto } from 'nestjs-zod';
import { ReportContacts } from './report-contacts';

class ContactReportQueryDto extends createZodDto(ContactReportQuery) {}

/** What rotas compute their demand from: docs/ROTA.md. */
@Controller('v1/reports/contacts')
@Access({ roles: ['manager', 'hr', 'admin', 'integration'], scopes: ['handoffs:read'] })
export class ReportContactsController {
  constructor(private readonly reports: ReportContacts) {}

  @ApiOperation({
    summary: 'Every contact of some days as a line of CSV: when it came, what about, how long it waited and took',
  })
  @Get()
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, description: 'A CSV as `PUT /v1/teams/{id}/rota-demands/{key}` takes it.' })
  async report(
    @Query() query: ContactReportQueryDto,
    @CurrentPrincipal() { workspace }: Principal,
    @Res() response: Response,
  ): Promise<void> {
    const csv = await this.reports.make(workspace, query);
    response.attachment(`contacts-${query.from}-${query.to}.csv`);
    response.type('text/csv').send(csv);
  }
}
