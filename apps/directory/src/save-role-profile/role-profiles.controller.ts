import { Body, Controller, Get, Param, Put, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Key, RoleProfileBody, RoleProfileView } from '@sambung/contracts';
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
import type { StoredProfile } from '../persistence/roles/profiles';
import { SaveRoleProfile } from './save-role-profile';

class RoleProfileBodyDto extends createZodDto(RoleProfileBody) {}
class RoleProfileViewDto extends createZodDto(RoleProfileView) {}
const inPath = schemaPipe(Key, 'path.key');

/** What roles want: docs/SKILLS.md. */
@Controller('v1/roles/:key/profile')
export class RoleProfilesController {
  constructor(private readonly saving: SaveRoleProfile) {}

  @ApiOperation({ summary: 'The skills, languages and temperament that a role wants' })
  @Get()
  @MayRead()
  @ZodResponse({ status: 200, type: RoleProfileViewDto })
  async show(
    @Param('key', inPath) role: string,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(role, await this.saving.show(workspace, role), response);
  }

  @ApiOperation({ summary: 'Say which skills, languages and temperament a role wants' })
  @Put()
  @MayWrite()
  @ZodResponse({ status: 200, type: RoleProfileViewDto })
  async save(
    @Param('key', inPath) role: string,
    @Body() body: RoleProfileBodyDto,
    @IfMatch() precondition: Precondition,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(role, await this.saving.save(workspace, role, body, precondition), response);
  }
}

function tagged(role: string, { profile, version }: StoredProfile, response: Response) {
  tagVersion(response, version);
  return { ...profile, role, version };
}
