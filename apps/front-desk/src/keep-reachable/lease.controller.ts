import { Body, Controller, Delete, HttpCode, Put } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { LeaseBody, LeaseView } from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Leases } from './leases';

class LeaseDto extends createZodDto(LeaseBody) {}
class LeaseAnswerDto extends createZodDto(LeaseView) {}

@Controller('v1/leases/:employeeId')
@Access({ roles: ['integration'], scopes: ['presence:write'] })
export class LeaseController {
  constructor(private readonly leases: Leases) {}

  @ApiOperation({
    summary:
      'An integration vouches, for a while, that an offer reaches this person: by their telephone’s screen for example',
    description: 'Renew it before it ends.',
  })
  @Put()
  @ZodResponse({ status: 200, type: LeaseAnswerDto })
  renew(
    @IdParam('employeeId') employeeId: string,
    @Body() { ttlSeconds }: LeaseDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<LeaseView> {
    return this.leases.renew(principal, employeeId, ttlSeconds);
  }

  @ApiOperation({ summary: 'It no longer does' })
  @Delete()
  @HttpCode(204)
  async end(@IdParam('employeeId') employeeId: string, @CurrentPrincipal() principal: Principal): Promise<void> {
    await this.leases.end(principal, employeeId);
  }
}
