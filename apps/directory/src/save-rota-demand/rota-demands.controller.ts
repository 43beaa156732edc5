import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import {
  ComputedRotaDemand,
  GivenDemandBody,
  Key,
  RotaDemandBody,
  RotaDemandList,
  RotaDemandQuery,
  RotaDemandView,
} from '@sambung/contracts';
import {
  AcceptsBody,
  Access,
  CurrentPrincipal,
  IdParam,
  IfMatch,
  schemaPipe,
  tagVersion,
  type Precondition,
  type Principal,
} from '@sambung/platform';
import type { Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { SaveRotaDemand } from './save-rota-demand';

const inPath = schemaPipe(Key, 'path.key');
class RotaDemandBodyDto extends createZodDto(RotaDemandBody) {}
class GivenDemandBodyDto extends createZodDto(GivenDemandBody) {}
class RotaDemandQueryDto extends createZodDto(RotaDemandQuery) {}
class RotaDemandViewDto extends createZodDto(RotaDemandView) {}
class RotaDemandListDto extends createZodDto(RotaDemandList) {}
class ComputedRotaDemandDto extends createZodDto(ComputedRotaDemand) {}

/** A year of a busy team, as JSON. */
const MAX_BYTES = 16 * 1024 * 1024;

/** What usually comes to a team: docs/ROTA.md. */
@Controller('v1/teams/:id/rota-demands')
@Access({ roles: ['manager', 'hr', 'admin'], scopes: [] })
export class RotaDemandsController {
  constructor(private readonly saving: SaveRotaDemand) {}

  @ApiOperation({ summary: 'The demands of a team, each with what it was computed from' })
  @Get()
  @ZodResponse({ status: 200, type: RotaDemandListDto })
  async list(@IdParam('id') teamId: string, @CurrentPrincipal() asker: Principal) {
    return { demands: await this.saving.list(asker, teamId) };
  }

  @ApiOperation({ summary: 'One demand of a team' })
  @Get(':key')
  @ZodResponse({ status: 200, type: RotaDemandViewDto })
  async show(
    @IdParam('id') teamId: string,
    @Param('key', inPath) key: string,
    @CurrentPrincipal() asker: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    const view = await this.saving.one(asker, teamId, key);
    tagVersion(response, view.version);
    return view;
  }

  @ApiOperation({ summary: 'Compute a team’s demand from a CSV of real contacts, and save it or only look at it' })
  @Put(':key')
  @AcceptsBody({ maxBytes: MAX_BYTES })
  @ZodResponse({ status: 200, type: ComputedRotaDemandDto })
  async save(
    @IdParam('id') teamId: string,
    @Param('key', inPath) key: string,
    @Body() body: RotaDemandBodyDto,
    @Query() { dryRun }: RotaDemandQueryDto,
    @IfMatch() precondition: Precondition,
    @CurrentPrincipal() asker: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    const view = await this.saving.save(asker, teamId, key, body, { precondition, dryRun });
    if (!view.dryRun) tagVersion(response, view.version);
    return view;
  }

  @ApiOperation({ summary: 'Say by hand how many people a team needs at times of a week' })
  @Put(':key/needs')
  @ZodResponse({ status: 200, type: RotaDemandViewDto })
  async give(
    @IdParam('id') teamId: string,
    @Param('key', inPath) key: string,
    @Body() body: GivenDemandBodyDto,
    @IfMatch() precondition: Precondition,
    @CurrentPrincipal() asker: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    const view = await this.saving.give(asker, teamId, key, body, precondition);
    tagVersion(response, view.version);
    return view;
  }

  @ApiOperation({ summary: 'Remove a demand; rotas that were planned by it stay as they are' })
  @Delete(':key')
  @HttpCode(204)
  remove(
    @IdParam('id') teamId: string,
    @Param('key', inPath) key: string,
    @CurrentPrincipal() asker: Principal,
  ): Promise<void> {
    return this.saving.remove(asker, teamId, key);
  }
}
