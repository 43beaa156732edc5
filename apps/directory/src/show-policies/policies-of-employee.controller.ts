import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { EmployeePolicies, PolicyOnQuery } from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { ShowPolicies } from './show-policies';

class PolicyOnQueryDto extends createZodDto(PolicyOnQuery) {}
class EmployeePoliciesDto extends createZodDto(EmployeePolicies) {}

/** What holds for one person: for themself, their managers, hr and admin. */
@Controller('v1/employees/:id/policies')
@Access({ roles: ['back-office', 'front-office', 'manager', 'hr', 'admin'], scopes: [] })
export class PoliciesOfEmployeeController {
  constructor(private readonly showing: ShowPolicies) {}

  @ApiOperation({ summary: 'Which policies hold for somebody today, or on a date, and why' })
  @Get()
  @ZodResponse({ status: 200, type: EmployeePoliciesDto })
  show(@IdParam('id') id: string, @Query() { on }: PolicyOnQueryDto, @CurrentPrincipal() asker: Principal) {
    return this.showing.of(asker, id, on);
  }
}
