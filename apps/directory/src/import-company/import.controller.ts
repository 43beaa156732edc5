import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import {
  ImportBody,
  ImportDifferencePage,
  ImportList,
  ImportPageQuery,
  ImportProblemPage,
  ImportQuery,
  ImportReport,
  type ImportDifference,
  MOST_IMPORT_MEGABYTES,
} from '@sambung/contracts';
import { AcceptsBody, CurrentPrincipal, Database, IdParam, PreferWait, type Principal } from '@sambung/platform';
import { ApiBody, ApiOperation } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { HrOrAdmin, MayWrite } from '../access/who-may';
import { findKeptDifferences, type DifferenceRow } from '../persistence/import/differences';
import { findProblems, listReports } from '../persistence/import/reports';
import { AskForImport } from './ask-for-import';
import { ImportRefused, MappingUnconfirmed } from './import.errors';
import { sentImport } from './sent-import';

class ImportQueryDto extends createZodDto(ImportQuery) {}
class ImportBodyDto extends createZodDto(ImportBody) {}
class ImportReportDto extends createZodDto(ImportReport) {}
class ImportListDto extends createZodDto(ImportList) {}
class ImportPageQueryDto extends createZodDto(ImportPageQuery) {}
class ImportDifferencePageDto extends createZodDto(ImportDifferencePage) {}
class ImportProblemPageDto extends createZodDto(ImportProblemPage) {}

/** Ordinary companies are imported by then, and nobody’s connection is cut. */
const WAIT_SECONDS = 20;

/** Whole companies from CSV files and a mapping: docs/IMPORT.md. */
@Controller('v1/imports')
export class ImportController {
  constructor(
    private readonly asking: AskForImport,
    private readonly database: Database,
  ) {}

  /**
   * As JSON, or as multipart/form-data with a part `mapping` and a part for each file. Waits for its end (`Prefer: wait=N`, else 20 s); what takes
   * longer is answered with 202, and `GET /v1/imports/{id}` says how far it is.
   */
  @ApiOperation({ summary: 'Import a company from files and a mapping, or try to (dry run)' })
  @Post()
  @MayWrite()
  @AcceptsBody({ types: ['application/json', 'multipart/form-data'], maxBytes: MOST_IMPORT_MEGABYTES * 1024 * 1024 })
  @ApiBody({ type: ImportBodyDto })
  @ZodResponse({ status: 201, type: ImportReportDto })
  async import(
    @Req() request: Request,
    @Query() { dryRun }: ImportQueryDto,
    @CurrentPrincipal() { workspace, name }: Principal,
    @PreferWait({ maxSeconds: 60 }) wait: number | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const asked = { ...(await sentImport(request)), workspace, by: name, dryRun: dryRun === 'true' };
    const report = await this.asking.execute(asked, wait ?? WAIT_SECONDS);
    response.setHeader('Location', `/v1/imports/${report.importId}`);
    if (report.progress) response.status(202);
    else if (report.dryRun) response.status(200);
    else if (report.understood) throw new MappingUnconfirmed(report);
    else if (report.status === 'refused') throw new ImportRefused(report);
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
    return this.asking.show(workspace, id);
  }

  /** In the order of the file. */
  @ApiOperation({ summary: 'Who is new, different or gone by an import, or would be by a trial' })
  @Get(':id/people')
  @HrOrAdmin()
  @ZodResponse({ status: 200, type: ImportDifferencePageDto })
  async people(
    @IdParam('id') id: string,
    @Query() page: ImportPageQueryDto,
    @CurrentPrincipal() { workspace }: Principal,
  ) {
    await this.asking.show(workspace, id);
    const rows = await this.database.inWorkspace(workspace, (manager) =>
      findKeptDifferences(manager, workspace, id, page),
    );
    return { people: rows.map(differenceOf), next: rows.length < page.limit ? null : (rows.at(-1)?.number ?? null) };
  }

  @ApiOperation({ summary: 'What was wrong with what was sent, page by page' })
  @Get(':id/problems')
  @HrOrAdmin()
  @ZodResponse({ status: 200, type: ImportProblemPageDto })
  async problems(
    @IdParam('id') id: string,
    @Query() page: ImportPageQueryDto,
    @CurrentPrincipal() { workspace }: Principal,
  ) {
    await this.asking.show(workspace, id);
    const problems = await this.database.inWorkspace(workspace, (manager) =>
      findProblems(manager, workspace, id, page),
    );
    return { problems, next: problems.length < page.limit ? null : page.after + problems.length };
  }
}

/** Columns are named as the API names fields: `workingHours`. */
function differenceOf({ external_id, name, fate, fields }: DifferenceRow): ImportDifference {
  const named = Object.entries(fields ?? {}).map(
    ([column, change]) => [column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()), change] as const,
  );
  return { externalId: external_id, name, fate, fields: Object.fromEntries(named) };
}
