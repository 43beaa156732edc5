import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ImportBody, ImportList, ImportQuery, ImportReport } from '@sambung/contracts';
import { AcceptsBody, CurrentPrincipal, Database, IdParam, type Principal } from '@sambung/platform';
import { ApiBody, ApiOperation } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { HrOrAdmin, MayWrite } from '../access/who-may';
import { findReport, listReports } from '../persistence/import/reports';
import { ImportCompany } from './import-company';
import { sentImport } from './sent-import';

class ImportQueryDto extends createZodDto(ImportQuery) {}
class ImportBodyDto extends createZodDto(ImportBody) {}
class ImportReportDto extends createZodDto(ImportReport) {}
class ImportListDto extends createZodDto(ImportList) {}

/** Exports of a personnel system are larger than ordinary bodies. */
const MAX_BYTES = 20 * 1024 * 1024;

/** Whole companies from CSV files and a mapping: docs/IMPORT.md. */
@Controller('v1/imports')
export class ImportController {
  constructor(
    private readonly importing: ImportCompany,
    private readonly database: Database,
  ) {}

  /** As JSON, or as multipart/form-data with a part `mapping` and a part for each file. */
  @ApiOperation({ summary: 'Import a company from files and a mapping, or try to (dry run)' })
  @Post()
  @MayWrite()
  @AcceptsBody({ types: ['application/json', 'multipart/form-data'], maxBytes: MAX_BYTES })
  @ApiBody({ type: ImportBodyDto })
  @ZodResponse({ status: 201, type: ImportReportDto })
  async import(
    @Req() request: Request,
    @Query() { dryRun }: ImportQueryDto,
    @CurrentPrincipal() { workspace, name }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    const report = await this.importing.execute(await sentImport(request), {
      workspace,
      by: name,
      dryRun: dryRun === 'true',
    });
    if (report.dryRun) response.status(200);
    else response.setHeader('Location', `/v1/imports/${report.importId}`);
    return report;
  }

  @ApiOperation({ summary: 'Imports of the last 90 days' })
  @Get()
  @HrOrAdmin()
  @ZodResponse({ status: 200, type: ImportListDto })
  async list(@CurrentPrincipal() { workspace }: Principal) {
    return { imports: await this.database.inWorkspace(workspace, (manager) => listReports(manager, workspace)) };
  }

  @ApiOperation({ summary: 'What an import did, or what was wrong with it' })
  @Get(':id')
  @HrOrAdmin()
  @ZodResponse({ status: 200, type: ImportReportDto })
  show(@IdParam('id') id: string, @CurrentPrincipal() { workspace }: Principal) {
    return this.database.inWorkspace(workspace, (manager) => findReport(manager, workspace, id));
  }
}
