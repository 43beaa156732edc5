import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Key, DutyBody, DutyList, DutyView } from '@sambung/contracts';
import {
  CurrentPrincipal,
  IfMatch,
  schemaPipe,
  tagVersion,
  type Precondition,
  type Principal,
} from '@sambung/platform';
import type { Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { MayRead, MayWrite } from '../access/who-may';
import { DutyRow } from '../persistence/rows';
import { Catalogue } from '../show-catalogue/catalogue';
import { SaveDuty } from './save-duty';

class DutyListDto extends createZodDto(DutyList) {}
class DutyViewDto extends createZodDto(DutyView) {}
class DutyBodyDto extends createZodDto(DutyBody) {}
class DutyValuesDto extends createZodDto(DutyBody.omit({ key: true })) {}
const inPath = schemaPipe(Key, 'path.key');

/** What the back office does, and which role or team does it. */
@Controller('v1/duties')
export class DutiesController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly saving: SaveDuty,
  ) {}

  @ApiOperation({ summary: 'All duties: what people take care of' })
  @Get()
  @MayRead()
  @ZodResponse({ status: 200, type: DutyListDto })
  async list(@CurrentPrincipal() { workspace }: Principal) {
    return { duties: await this.catalogue.list(workspace, DutyRow) };
  }

  @ApiOperation({ summary: 'One duty' })
  @Get(':key')
  @MayRead()
  @ZodResponse({ status: 200, type: DutyViewDto })
  async show(
    @Param('key', inPath) key: string,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.catalogue.one(workspace, DutyRow, 'duty', { key }), response);
  }

  @ApiOperation({ summary: 'Add a duty' })
  @Post()
  @MayWrite()
  @ZodResponse({ status: 201, type: DutyViewDto })
  async add(
    @Body() body: DutyBodyDto,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.saving.add(workspace, body), response);
  }

  @ApiOperation({ summary: 'Replace a duty' })
  @Put(':key')
  @MayWrite()
  @ZodResponse({ status: 200, type: DutyViewDto })
  async replace(
    @Param('key', inPath) key: string,
    @Body() values: DutyValuesDto,
    @IfMatch() precondition: Precondition,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.saving.replace(workspace, key, values, precondition), response);
  }
}

function tagged(row: DutyRow, response: Response): DutyRow {
  tagVersion(response, row.version);
  return row;
}
