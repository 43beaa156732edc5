import { Controller, Get, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { LearnedRatesView } from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, type Principal } from '@sambung/platform';
import type { Request } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { FORWARDED } from '../ask-owner/ask-owner';
import { ShowLearnedRates } from './show-learned-rates';

class LearnedRatesAnswer extends createZodDto(LearnedRatesView) {}

@Controller('v1/routing/employees')
export class ShowLearnedRatesController {
  constructor(private readonly rates: ShowLearnedRates) {}

  /** How long they take and how often they settle what they take, as far as it was learned, with all that the estimate is made of. */
  @ApiOperation({ summary: 'What was learned of somebody’s work: for them and whoever manages them alone' })
  @Get(':id/learned-rates')
  @Access({ roles: ['back-office', 'front-office', 'manager'], scopes: [] })
  @ZodResponse({ status: 200, type: LearnedRatesAnswer })
  show(
    @IdParam('id') employeeId: string,
    @CurrentPrincipal() who: Principal,
    @Req() request: Request,
  ): Promise<LearnedRatesView> {
    return this.rates.execute({
      ...{ employeeId, who },
      forwarded: request.header(FORWARDED) !== undefined,
      credentials: {
        authorization: request.header('authorization'),
        'sambung-employee': request.header('sambung-employee'),
        traceparent: request.header('traceparent'),
      },
    });
  }
}
