import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { AuditPage, AuditQuery, OwnAuditQuery } from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, type Principal } from '@sambung/platform';
import type { Request, Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { HrOrAdmin } from '../access/who-may';
import { auditCsv } from './audit-csv';
import { ShowAudit } from './show-audit';

class AuditQueryDto extends createZodDto(AuditQuery) {}
class OwnAuditQueryDto extends createZodDto(OwnAuditQuery) {}
class AuditPageDto extends createZodDto(AuditPage) {}

/** Who changed what. */
@Controller('v1')
export class AuditController {
  constructor(private readonly audit: ShowAudit) {}

  @ApiOperation({
    summary: 'Who changed what in the directory, when, from what to what, and why; newest first',
    description:
      'With `Accept: text/csv` a line for each field. The header `Link` of a CSV names the next page, as `next` does in JSON.',
  })
  @Get('audit')
  @HrOrAdmin()
  @ApiProduces('application/json', 'text/csv')
  @ApiResponse({ status: 200, type: AuditPageDto })
  async page(
    @Query() query: AuditQueryDto,
    @CurrentPrincipal() { workspace }: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const page = await this.audit.page(workspace, query);
    response.vary('accept');
    if (request.accepts(['json', 'text/csv']) !== 'text/csv') {
      response.json(AuditPage.parse(page));
      return;
    }
    if (page.next !== null) response.links({ next: nextOf(request, page.next) });
    response.attachment('audit.csv').type('text/csv').send(auditCsv(page.entries, query.separator));
  }

  @ApiOperation({ summary: 'What was changed about somebody, by whom and why: for themself, hr and admin' })
  @Get('employees/:id/audit')
  @Access({ roles: ['back-office', 'front-office', 'manager', 'hr', 'admin'], scopes: [] })
  @ZodResponse({ status: 200, type: AuditPageDto })
  about(@IdParam('id') id: string, @Query() query: OwnAuditQueryDto, @CurrentPrincipal() asker: Principal) {
    return this.audit.about(asker, id, query);
  }
}

/** The same question, from where this page ended. */
function nextOf({ originalUrl }: Request, cursor: string): string {
  const [path = '', search] = originalUrl.split('?', 2);
  const query = new URLSearchParams(search);
  query.set('cursor', cursor);
  return `${path}?${query.toString()}`;
}
