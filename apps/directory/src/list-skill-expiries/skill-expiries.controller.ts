import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { SkillExpiryPage, SkillExpiryQuery } from '@sambung/contracts';
import { Access, CurrentPrincipal, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { ListSkillExpiries } from './list-skill-expiries';

class SkillExpiryQueryDto extends createZodDto(SkillExpiryQuery) {}
class SkillExpiryPageDto extends createZodDto(SkillExpiryPage) {}

/** What managers and hr have to see to before it is too late. */
@Controller('v1/skill-expiries')
export class SkillExpiriesController {
  constructor(private readonly listing: ListSkillExpiries) {}

  @ApiOperation({
    summary:
      'Whose evidence of a skill has expired or will soon: of everybody for hr and admin, of their line for managers',
  })
  @Get()
  @Access({ roles: ['manager', 'hr', 'admin'], scopes: [] })
  @ZodResponse({ status: 200, type: SkillExpiryPageDto })
  list(@Query() query: SkillExpiryQueryDto, @CurrentPrincipal() asker: Principal) {
    return this.listing.execute(asker, query);
  }
}
