import { Body, Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { EngagementBody, EngagementView, ExternalId } from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, schemaPipe, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { EMPLOYEES } from '../know-callers/everybody';
import { NoteEngagement } from './note-engagement';

class EngagementDto extends createZodDto(EngagementBody) {}
class EngagementViewDto extends createZodDto(EngagementView) {}

const ExternalIdParam = (): ParameterDecorator => Param('externalId', schemaPipe(ExternalId, 'path.externalId'));

@Controller('v1/employees/:employeeId/engagements/:externalId')
@Access({ roles: [...EMPLOYEES, 'integration'], scopes: ['presence:write'], devices: true })
export class NoteEngagementController {
  constructor(private readonly engagements: NoteEngagement) {}

  @ApiOperation({
    summary: 'Work that Sambung did not bring: the customer who walked in, a call the PBX knows of',
    description: 'It uses capacity too. Repeating it changes nothing.',
  })
  @Put()
  @ZodResponse({ status: 200, type: EngagementViewDto })
  start(
    @IdParam('employeeId') employeeId: string,
    @ExternalIdParam() externalId: string,
    @Body() body: EngagementDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<EngagementView> {
    return this.engagements.start(principal, { employeeId, externalId }, body);
  }

  @ApiOperation({ summary: 'It is over' })
  @Delete()
  @HttpCode(204)
  async end(
    @IdParam('employeeId') employeeId: string,
    @ExternalIdParam() externalId: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    await this.engagements.end(principal, { employeeId, externalId });
  }
}
