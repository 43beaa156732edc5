import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { SkillMatrix, SkillMatrixQuery } from '@sambung/contracts';
import { Access, CurrentPrincipal, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { ShowSkillMatrix } from './show-skill-matrix';

class SkillMatrixQueryDto extends createZodDto(SkillMatrixQuery) {}
class SkillMatrixDto extends createZodDto(SkillMatrix) {}

/** People and skills at a glance: docs/SKILLS.md. */
@Controller('v1/skill-matrix')
export class SkillMatrixController {
  constructor(private readonly showing: ShowSkillMatrix) {}

  @ApiOperation({
    summary: 'Who can do what, with what shows it: of everybody for hr and admin, of their line for managers',
  })
  @Get()
  @Access({ roles: ['manager', 'hr', 'admin'], scopes: [] })
  @ZodResponse({ status: 200, type: SkillMatrixDto })
  show(@Query() query: SkillMatrixQueryDto, @CurrentPrincipal() asker: Principal) {
    return this.showing.execute(asker, query);
  }
}
