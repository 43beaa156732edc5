import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { HiringProfile, HiringQuery, Key } from '@sambung/contracts';
import { Access, CurrentPrincipal, schemaPipe, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { AdviseHiring } from './advise-hiring';

class HiringQueryDto extends createZodDto(HiringQuery) {}
class HiringProfileDto extends createZodDto(HiringProfile) {}

/** Whom a team could use. */
@Controller('v1/roles/:key/hiring-profile')
@Access({ roles: ['manager', 'hr', 'admin'], scopes: [] })
export class HiringController {
  constructor(private readonly advising: AdviseHiring) {}

  @ApiOperation({
    summary: 'What to look for in somebody new for a role, given what the team has and what is asked of it',
  })
  @Get()
  @ZodResponse({ status: 200, type: HiringProfileDto })
  show(
    @Param('key', schemaPipe(Key, 'path.key')) key: string,
    @Query() query: HiringQueryDto,
    @CurrentPrincipal() asker: Principal,
  ) {
    return this.advising.execute(asker, key, query);
  }
}
