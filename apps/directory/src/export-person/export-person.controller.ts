import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { Access, CurrentPrincipal, Downloads, IdParam, type Principal } from '@sambung/platform';
import type { Response } from 'express';
import { ExportPerson } from './export-person';

/** What the company keeps of somebody, for themself. */
@Controller('v1/employees/:id/export')
export class ExportPersonController {
  constructor(
    private readonly exporting: ExportPerson,
    private readonly downloads: Downloads,
  ) {}

  @ApiOperation({
    summary: 'Everything that the directory keeps of somebody, as one JSON file: for themself, and hr',
    description:
      'Lists by what they are: `person`, `identity`, `presence`, `rotaTerms` (with wishes), `skillAssessments`, `delegations` given and held, `policyAcknowledgements`, `shifts`, `shiftCalendar`, `devices`, `deviceCode`, `devicePin`, `importDifferences`, `changedAboutThem`, `changedByThem`, ' +
      '`selfAssessments` (never to hr). Colleagues stand in it by their ids. `elsewhere` names where the other services give their part. It is sent as it is read: a connection that is cut before the closing brace is no whole export.',
  })
  @Get()
  @Access({ roles: ['back-office', 'front-office', 'manager', 'hr', 'admin'], scopes: [] })
  @ApiProduces('application/json')
  @ApiResponse({ status: 200, description: 'A JSON object, as an attachment.' })
  async export(
    @IdParam('id') id: string,
    @CurrentPrincipal() asker: Principal,
    @Res() response: Response,
  ): Promise<void> {
    await this.downloads.send(response, asker, `sambung-directory-${id}.json`, () => this.exporting.execute(asker, id));
  }
}
