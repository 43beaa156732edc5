import { Body, Controller, Get, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { RepublishAnswer, WorkspaceBody, WorkspaceView } from '@sambung/contracts';
import { CurrentPrincipal, IfMatch, tagVersion, type Precondition, type Principal } from '@sambung/platform';
import type { Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { AdminOnly, HrOrAdmin } from '../access/who-may';
import type { WorkspaceRow } from '../persistence/rows';
import { Republish } from '../republish/republish';
import { RepublishDaily } from '../republish/republish-daily';
import { ChangeSettings } from './change-settings';

class WorkspaceBodyDto extends createZodDto(WorkspaceBody) {}
class WorkspaceViewDto extends createZodDto(WorkspaceView) {}
class RepublishDto extends createZodDto(RepublishAnswer) {}

/** The workspace itself. */
@Controller('v1/workspace')
export class SettingsController {
  constructor(
    private readonly settings: ChangeSettings,
    private readonly republish: Republish,
    private readonly daily: RepublishDaily,
  ) {}

  @ApiOperation({ summary: 'Settings of the workspace' })
  @Get()
  @HrOrAdmin()
  @ZodResponse({ status: 200, type: WorkspaceViewDto })
  async show(@CurrentPrincipal() { workspace }: Principal, @Res({ passthrough: true }) response: Response) {
    return tagged(await this.settings.read(workspace), response);
  }

  @ApiOperation({ summary: 'Change settings of the workspace' })
  @Put()
  @HrOrAdmin()
  @ZodResponse({ status: 200, type: WorkspaceViewDto })
  async change(
    @Body() body: WorkspaceBodyDto,
    @IfMatch() precondition: Precondition,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.settings.execute(workspace, body, precondition), response);
  }

  /** Publishes every subject's current state again, with new numbers, for readers that have lost it. */
  @ApiOperation({ summary: 'Have the directory say everything again to its readers' })
  @Post('republish')
  @HttpCode(202)
  @AdminOnly()
  @ZodResponse({ status: 202, type: RepublishDto })
  async again(@CurrentPrincipal() { workspace }: Principal) {
    await this.republish.now(workspace);
    this.daily.wake();
    return { status: 'started' as const };
  }
}

function tagged(
  { workspace, region, timeZone, learnedRates, version, republishedAt }: WorkspaceRow,
  response: Response,
): WorkspaceView {
  tagVersion(response, version);
  const settings = { workspace, region, timeZone, learnedRates, version };
  return { ...settings, republishedAt: republishedAt?.toISOString() ?? null };
}
