import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import {
  EmployeeBody,
  EmployeePage,
  EmployeePatch,
  EmployeeQuery,
  EmployeeView,
  ReplacementBody,
} from '@sambung/contracts';
import {
  AcceptsBody,
  CurrentPrincipal,
  IdParam,
  IfMatch,
  tagVersion,
  type Precondition,
  type Principal,
} from '@sambung/platform';
import type { Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { HrOrAdmin, MayReadOnDevices, MayWrite } from '../access/who-may';
import { AddEmployee } from '../add-employee/add-employee';
import { ChangeEmployee } from '../change-employee/change-employee';
import { DeactivateEmployee } from '../deactivate-employee/deactivate-employee';
import { EraseEmployee } from '../erase-employee/erase-employee';
import { ShowEmployee } from '../show-employee/show-employee';
import { FindEmployees } from './find-employees';

class EmployeeQueryDto extends createZodDto(EmployeeQuery) {}
class EmployeePageDto extends createZodDto(EmployeePage) {}
class EmployeeViewDto extends createZodDto(EmployeeView) {}
class EmployeeBodyDto extends createZodDto(EmployeeBody) {}
class EmployeePatchDto extends createZodDto(EmployeePatch) {}
class ReplacementDto extends createZodDto(ReplacementBody) {}

/** The people of the company. */
@Controller('v1/employees')
export class EmployeesController {
  constructor(
    private readonly finding: FindEmployees,
    private readonly showing: ShowEmployee,
    private readonly adding: AddEmployee,
    private readonly changing: ChangeEmployee,
    private readonly deactivating: DeactivateEmployee,
    private readonly erasing: EraseEmployee,
  ) {}

  @ApiOperation({ summary: 'Look people up by the beginnings of their names, or by what they are' })
  @Get()
  @MayReadOnDevices()
  @ZodResponse({ status: 200, type: EmployeePageDto })
  find(@Query() query: EmployeeQueryDto, @CurrentPrincipal() asker: Principal) {
    return this.finding.execute(asker, query);
  }

  @ApiOperation({ summary: 'One employee, as far as you may know them' })
  @Get(':id')
  @MayReadOnDevices()
  @ZodResponse({ status: 200, type: EmployeeViewDto })
  show(
    @IdParam('id') id: string,
    @CurrentPrincipal() asker: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.answer(asker, id, response);
  }

  @ApiOperation({ summary: 'Add an employee' })
  @Post()
  @MayWrite()
  @ZodResponse({ status: 201, type: EmployeeViewDto })
  async add(
    @Body() body: EmployeeBodyDto,
    @CurrentPrincipal() asker: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { id } = await this.adding.execute(asker.workspace, body);
    response.setHeader('Location', `/v1/employees/${id}`);
    return this.answer(asker, id, response);
  }

  @ApiOperation({ summary: 'Change an employee' })
  @Patch(':id')
  @MayWrite()
  @AcceptsBody({ types: ['application/json', 'application/merge-patch+json'] })
  @ZodResponse({ status: 200, type: EmployeeViewDto })
  async change(
    @IdParam('id') id: string,
    @Body() patch: EmployeePatchDto,
    @IfMatch() precondition: Precondition,
    @CurrentPrincipal() asker: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    await this.changing.execute(asker.workspace, id, patch, precondition);
    return this.answer(asker, id, response);
  }

  @ApiOperation({ summary: 'Somebody works here no longer: nothing is offered to them' })
  @Post(':id/deactivate')
  @HttpCode(200)
  @MayWrite()
  @ZodResponse({ status: 200, type: EmployeeViewDto })
  async deactivate(
    @IdParam('id') id: string,
    @Body() { replacement }: ReplacementDto,
    @CurrentPrincipal() asker: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    await this.deactivating.deactivate(asker.workspace, id, replacement);
    return this.answer(asker, id, response);
  }

  @ApiOperation({ summary: 'Somebody works here again' })
  @Post(':id/reactivate')
  @HttpCode(200)
  @MayWrite()
  @ZodResponse({ status: 200, type: EmployeeViewDto })
  async reactivate(
    @IdParam('id') id: string,
    @CurrentPrincipal() asker: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    await this.deactivating.reactivate(asker.workspace, id);
    return this.answer(asker, id, response);
  }

  @ApiOperation({ summary: 'Forget an employee' })
  @Delete(':id')
  @HttpCode(204)
  @HrOrAdmin()
  async erase(
    @IdParam('id') id: string,
    @Query() { replacement }: ReplacementDto,
    @CurrentPrincipal() asker: Principal,
  ): Promise<void> {
    await this.erasing.execute(asker.workspace, id, replacement);
  }

  private async answer(asker: Principal, id: string, response: Response) {
    const { view, version } = await this.showing.execute(asker, id);
    tagVersion(response, version);
    return view;
  }
}
