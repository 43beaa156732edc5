import { Controller, Get } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { TeamRotaTerms } from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { SaveRotaTerms } from './save-rota-terms';

class TeamRotaTermsDto extends createZodDto(TeamRotaTerms) {}

/** A whole team, for whoever plans its rotas. */
@Controller('v1/teams/:id/rota-terms')
@Access({ roles: ['manager', 'hr', 'admin'], scopes: [] })
export class TeamRotaTermsController {
  constructor(private readonly saving: SaveRotaTerms) {}

  @ApiOperation({ summary: 'What holds for everybody of a team in every rota, and what they wish for' })
  @Get()
  @ZodResponse({ status: 200, type: TeamRotaTermsDto })
  show(@IdParam('id') teamId: string, @CurrentPrincipal() asker: Principal) {
    return this.saving.ofTeam(asker, teamId);
  }
}
