import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ExplanationQuery, ExplanationView } from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { ExplainHandoff } from './explain-handoff';

class ExplanationAsked extends createZodDto(ExplanationQuery) {}
class ExplanationAnswer extends createZodDto(ExplanationView) {}

@Controller('v1/routing/handoffs')
export class ExplainHandoffController {
  constructor(private readonly explanation: ExplainHandoff) {}

  /** Every decision about a handoff in plain words, for whoever has to do with it; with `employee`, also why it was not them. What it tells depends on who asks. */
  @ApiOperation({ summary: 'Why a handoff went as it did, as far as you may know it, oldest first' })
  @Get(':id/explanation')
  @Access({ roles: ['back-office', 'front-office', 'manager', 'integration'], scopes: ['routing:read'] })
  @ZodResponse({ status: 200, type: ExplanationAnswer })
  show(
    @IdParam('id') id: string,
    @Query() query: ExplanationAsked,
    @CurrentPrincipal() who: Principal,
  ): Promise<ExplanationView> {
    return this.explanation.execute(id, who, query);
  }
}
