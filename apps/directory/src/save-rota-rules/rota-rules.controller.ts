import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { RotaRulesBody, RotaRulesView } from '@sambung/contracts';
import {
  Access,
  CurrentPrincipal,
  IdParam,
  IfMatch,
  tagVersion,
  type Precondition,
  type Principal,
} from '@sambung/platform';
import type { Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { SaveRotaRules } from './save-rota-rules';

class RotaRulesBodyDto extends createZodDto(RotaRulesBody) {}
class RotaRulesViewDto extends createZodDto(RotaRulesView) {}

/** What a team’s rotas are planned by: docs/ROTA.md. */
@Controller('v1/teams/:id/rota-rules')
@Access({ roles: ['manager', 'hr', 'admin'], scopes: [] })
export class RotaRulesController {
  constructor(private readonly saving: SaveRotaRules) {}

  @ApiOperation({ summary: 'The shifts, breaks and limits that a team’s rotas are planned by' })
  @Get()
  @ZodResponse({ status: 200, type: RotaRulesViewDto })
  async show(
    @IdParam('id') teamId: string,
    @CurrentPrincipal() asker: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.saving.show(asker, teamId), response);
  }

  @ApiOperation({ summary: 'Say by which shifts, breaks and limits a team’s rotas are planned' })
  @Put()
  @ZodResponse({ status: 200, type: RotaRulesViewDto })
  async save(
    @IdParam('id') teamId: string,
    @Body() body: RotaRulesBodyDto,
    @IfMatch() precondition: Precondition,
    @CurrentPrincipal() asker: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.saving.save(asker, teamId, body, precondition), response);
  }
}

function tagged(view: RotaRulesView, response: Response): RotaRulesView {
  tagVersion(response, view.version);
  return view;
}
