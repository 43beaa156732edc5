import { Body, Controller, Put, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { AbsencesBody, DeputyBody, EmployeeView, type EmployeePatch } from '@sambung/contracts';
import {
  Access,
  CurrentPrincipal,
  IdParam,
  IfMatch,
  tagVersion,
  type Precondition,
  type Principal,
} from '@sambung/platform';
import type { Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { ChangeEmployee } from '../change-employee/change-employee';
import { ShowEmployee } from '../show-employee/show-employee';
import { requireOwnLine } from './require-own-line';

class DeputyDto extends createZodDto(DeputyBody) {}
class AbsencesDto extends createZodDto(AbsencesBody) {}
class EmployeeViewDto extends createZodDto(EmployeeView) {}

/** What managers say themselves of their own line, without asking hr: who stands in, and when somebody is away. */
@Controller('v1/employees/:id')
@Access({ roles: ['manager', 'hr', 'admin'], scopes: [] })
export class ManageLineController {
  constructor(
    private readonly changing: ChangeEmployee,
    private readonly showing: ShowEmployee,
  ) {}

  @ApiOperation({ summary: 'Name who stands in for you, or for one of your people; null: nobody' })
  @Put('deputy')
  @ZodResponse({ status: 200, type: EmployeeViewDto })
  nameDeputy(
    @IdParam('id') id: string,
    @Body() body: DeputyDto,
    @IfMatch() precondition: Precondition,
    @CurrentPrincipal() asker: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.change({ asker, id, body, precondition }, response);
  }

  @ApiOperation({
    summary: 'Say when you, or one of your people, are away: these are all, on these days nothing is offered',
  })
  @Put('absences')
  @ZodResponse({ status: 200, type: EmployeeViewDto })
  noteAbsences(
    @IdParam('id') id: string,
    @Body() body: AbsencesDto,
    @IfMatch() precondition: Precondition,
    @CurrentPrincipal() asker: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.change({ asker, id, body, precondition }, response);
  }

  private async change({ asker, id, body, precondition }: Asked, response: Response) {
    const allowed = requireOwnLine(asker, id);
    await this.changing.execute(asker.workspace, id, body, precondition, allowed);
    const { view, version } = await this.showing.execute(asker, id);
    tagVersion(response, version);
    return view;
  }
}

interface Asked {
  readonly asker: Principal;
  readonly id: string;
  readonly body: EmployeePatch;
  readonly precondition: Precondition;
}
