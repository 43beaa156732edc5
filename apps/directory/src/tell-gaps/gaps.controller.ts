import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { EmployeeGaps, EmployeeGapsQuery, TeamGaps } from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { TellGaps } from './tell-gaps';

class EmployeeGapsQueryDto extends createZodDto(EmployeeGapsQuery) {}
class EmployeeGapsDto extends createZodDto(EmployeeGaps) {}
class TeamGapsDto extends createZodDto(TeamGaps) {}

/** What people lack of what their roles want. */
@Controller('v1')
export class GapsController {
  constructor(private readonly gaps: TellGaps) {}

  @ApiOperation({ summary: 'What somebody has and lacks of what their roles, or another role, want' })
  @Get('employees/:id/gaps')
  @Access({ roles: ['back-office', 'front-office', 'manager', 'hr', 'admin'], scopes: [] })
  @ZodResponse({ status: 200, type: EmployeeGapsDto })
  ofEmployee(@IdParam('id') id: string, @Query() query: EmployeeGapsQueryDto, @CurrentPrincipal() asker: Principal) {
    return this.gaps.ofEmployee(asker, id, query);
  }

  @ApiOperation({ summary: 'What a team has and lacks of what its roles want, and what hangs on one person' })
  @Get('teams/:id/gaps')
  @Access({ roles: ['manager', 'hr', 'admin'], scopes: [] })
  @ZodResponse({ status: 200, type: TeamGapsDto })
  ofTeam(@IdParam('id') id: string, @CurrentPrincipal() asker: Principal) {
    return this.gaps.ofTeam(asker, id);
  }
}
