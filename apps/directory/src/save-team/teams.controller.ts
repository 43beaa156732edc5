import { Body, Controller, Get, Post, Put, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { TeamBody, TeamList, TeamView } from '@sambung/contracts';
import { CurrentPrincipal, IdParam, IfMatch, tagVersion, type Precondition, type Principal } from '@sambung/platform';
import type { Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { MayRead, MayReadOnDevices, MayWrite } from '../access/who-may';
import { TeamRow } from '../persistence/rows';
import { Catalogue } from '../show-catalogue/catalogue';
import { SaveTeam } from './save-team';

class TeamListDto extends createZodDto(TeamList) {}
class TeamViewDto extends createZodDto(TeamView) {}
class TeamBodyDto extends createZodDto(TeamBody) {}

/** Teams (departments). */
@Controller('v1/teams')
export class TeamsController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly saving: SaveTeam,
  ) {}

  @ApiOperation({ summary: 'All teams' })
  @Get()
  @MayReadOnDevices()
  @ZodResponse({ status: 200, type: TeamListDto })
  async list(@CurrentPrincipal() { workspace }: Principal) {
    return { teams: (await this.catalogue.list(workspace, TeamRow)).map(view) };
  }

  @ApiOperation({ summary: 'One team' })
  @Get(':id')
  @MayRead()
  @ZodResponse({ status: 200, type: TeamViewDto })
  async show(
    @IdParam('id') id: string,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.catalogue.one(workspace, TeamRow, 'team', { id }), response);
  }

  @ApiOperation({ summary: 'Add a team' })
  @Post()
  @MayWrite()
  @ZodResponse({ status: 201, type: TeamViewDto })
  async add(
    @Body() body: TeamBodyDto,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.saving.add(workspace, body), response);
  }

  @ApiOperation({ summary: 'Replace a team' })
  @Put(':id')
  @MayWrite()
  @ZodResponse({ status: 200, type: TeamViewDto })
  async replace(
    @IdParam('id') id: string,
    @Body() body: TeamBodyDto,
    @IfMatch() precondition: Precondition,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.saving.replace(workspace, id, body, precondition), response);
  }
}

function tagged(row: TeamRow, response: Response): TeamView {
  tagVersion(response, row.version);
  return view(row);
}

function view({ id, key, name, office, managerId, openingHours, fillIn, active, version }: TeamRow): TeamView {
  return { teamId: id, key, name, office, managerId, openingHours, fillIn, active, version };
}
