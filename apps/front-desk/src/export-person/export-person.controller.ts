import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { Access, CurrentPrincipal, Downloads, type Principal } from '@sambung/platform';
import type { Response } from 'express';
import { EMPLOYEES } from '../know-callers/everybody';
import { ExportPerson } from './export-person';

@Controller('v1/desk/export')
export class ExportMyDeskController {
  constructor(
    private readonly exporting: ExportPerson,
    private readonly downloads: Downloads,
  ) {}

  @ApiOperation({
    summary: 'What front-desk keeps of whoever asks, as one JSON file: for themself alone',
    description:
      'Lists by what they are: `presence`, `reachability`, `openStreams`, `leases`, `engagements`, `fillIns`, `deskEvents`, `handoffsSent`, `handoffsTaken` (with their stories), `offers`, `assists` (with what they wrote, and how it was rated). ' +
      'Colleagues stand in it by their ids, contacts not at all. It is sent as it is read: a connection that is cut before the closing brace is no whole export.',
  })
  @Get()
  @Access({ roles: EMPLOYEES, scopes: [] })
  @ApiProduces('application/json')
  @ApiResponse({ status: 200, description: 'A JSON object, as an attachment.' })
  async export(@CurrentPrincipal() principal: Principal, @Res() response: Response): Promise<void> {
    await this.downloads.send(response, principal, 'sambung-front-desk.json', () => this.exporting.execute(principal));
  }
}
