import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Key, RoleBody, RoleList, RoleView } from '@sambung/contracts';
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
import { RoleRow } from '../persistence/rows';
import { Catalogue } from '../show-catalogue/catalogue';
import { SaveRole } from './save-role';

class RoleListDto extends createZodDto(RoleList) {}
class RoleViewDto extends createZodDto(RoleView) {}
class RoleBodyDto extends createZodDto(RoleBody) {}
class RoleValuesDto extends createZodDto(RoleBody.omit({ key: true })) {}
const inPath = schemaPipe(Key, 'path.key');

/** The roles of the catalogue; each belongs to the front or the back office. */
@Controller('v1/roles')
export class RolesController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly saving: SaveRole,
  ) {}

  @ApiOperation({ summary: 'All roles' })
  @Get()
  @MayRead()
  @ZodResponse({ status: 200, type: RoleListDto })
  async list(@CurrentPrincipal() { workspace }: Principal) {
    return { roles: await this.catalogue.list(workspace, RoleRow) };
  }

  @ApiOperation({ summary: 'One role' })
  @Get(':key')
  @MayRead()
  @ZodResponse({ status: 200, type: RoleViewDto })
  async show(
    @Param('key', inPath) key: string,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.catalogue.one(workspace, RoleRow, 'role', { key }), response);
  }

  @ApiOperation({ summary: 'Add a role' })
  @Post()
  @MayWrite()
  @ZodResponse({ status: 201, type: RoleViewDto })
  async add(
    @Body() body: RoleBodyDto,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.saving.add(workspace, body), response);
  }

  @ApiOperation({ summary: 'Replace a role' })
  @Put(':key')
  @MayWrite()
  @ZodResponse({ status: 200, type: RoleViewDto })
  async replace(
    @Param('key', inPath) key: string,
    @Body() values: RoleValuesDto,
    @IfMatch() precondition: Precondition,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.saving.replace(workspace, key, values, precondition), response);
  }
}

function tagged(row: RoleRow, response: Response): RoleRow {
  tagVersion(response, row.version);
  return row;
}
