import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { HandoverReport, HandoverReportQuery } from '@sambung/contracts';
import { Access, CurrentPrincipal, type Principal } from '@sambung/platform';
import type { Request, Response } from 'express';
import { createZodDto } from 'nestjs-zod';
import { csvOf } from './report-csv';
import { ReportHandovers } from './report-handovers';

class ReportDto extends createZodDto(HandoverReport) {}
class ReportQueryDto extends createZodDto(HandoverReportQuery) {}

@Controller('v1/reports/handovers')
@Access({ roles: ['manager', 'hr', 'admin', 'integration'], scopes: ['handoffs:read'] })
export class ReportHandoversController {
  constructor(private readonly reports: ReportHandovers) {}

  @ApiOperation({
    summary:
      'What was handed over in a week or in some days: by department and reason, how it ended, how fast colleagues answered',
    description:
      'With `Accept: text/csv` one table of it. Departments of fewer than three people stand together, unless all of them work below whoever asks; single people are shown to their own manager alone.',
  })
  @Get()
  @ApiProduces('application/json', 'text/csv')
  @ApiResponse({ status: 200, type: ReportDto })
  async report(
    @Query() query: ReportQueryDto,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const report = await this.reports.make(principal, query);
    response.vary('accept');
    if (request.accepts(['json', 'text/csv']) !== 'text/csv') {
      response.json(HandoverReport.parse(report));
      return;
    }
    response.attachment(`handovers-${query.table}-${report.from}-${report.to}.csv`);
    response.type('text/csv').send(csvOf(report, query));
  }
}
