import { Controller, Get } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Readiness } from '@sambung/contracts';
import { Access, CurrentPrincipal, Database, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { findReadiness } from '../persistence/find-readiness';

class ReadinessDto extends createZodDto(Readiness) {}

/** How far a company has come from empty to its first handoff. Nobody stores a step: each answer is what is true now. */
@Controller('v1/readiness')
export class ReadinessController {
  constructor(private readonly database: Database) {}

  @ApiOperation({ summary: 'How far the company has come: people, front office, reasons' })
  @Get()
  @Access({ roles: ['manager', 'hr', 'admin'], scopes: [] })
  @ZodResponse({ status: 200, type: ReadinessDto })
  tell(@CurrentPrincipal() { workspace }: Principal): Promise<Readiness> {
    return this.database.inWorkspace(workspace, (manager) => findReadiness(manager, workspace));
  }
}
