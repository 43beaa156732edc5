import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Key, SkillBody, SkillList, SkillView } from '@sambung/contracts';
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
import { levelsWith } from '../domain/skills/skill-levels';
import { SkillRow } from '../persistence/rows';
import { Catalogue } from '../show-catalogue/catalogue';
import { SaveSkill } from './save-skill';

class SkillListDto extends createZodDto(SkillList) {}
class SkillViewDto extends createZodDto(SkillView) {}
class SkillBodyDto extends createZodDto(SkillBody) {}
class SkillValuesDto extends createZodDto(SkillBody.omit({ key: true })) {}
const inPath = schemaPipe(Key, 'path.key');

/** The skills that people have, at a level from 1 to 5. */
@Controller('v1/skills')
export class SkillsController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly saving: SaveSkill,
  ) {}

  @ApiOperation({ summary: 'All skills' })
  @Get()
  @MayRead()
  @ZodResponse({ status: 200, type: SkillListDto })
  async list(@CurrentPrincipal() { workspace }: Principal) {
    return { skills: (await this.catalogue.list(workspace, SkillRow)).map(viewOf) };
  }

  @ApiOperation({ summary: 'One skill' })
  @Get(':key')
  @MayRead()
  @ZodResponse({ status: 200, type: SkillViewDto })
  async show(
    @Param('key', inPath) key: string,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.catalogue.one(workspace, SkillRow, 'skill', { key }), response);
  }

  @ApiOperation({ summary: 'Add a skill' })
  @Post()
  @MayWrite()
  @ZodResponse({ status: 201, type: SkillViewDto })
  async add(
    @Body() body: SkillBodyDto,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.saving.add(workspace, body), response);
  }

  @ApiOperation({ summary: 'Replace a skill' })
  @Put(':key')
  @MayWrite()
  @ZodResponse({ status: 200, type: SkillViewDto })
  async replace(
    @Param('key', inPath) key: string,
    @Body() values: SkillValuesDto,
    @IfMatch() precondition: Precondition,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.saving.replace(workspace, key, values, precondition), response);
  }
}

function tagged(row: SkillRow, response: Response): SkillView {
  tagVersion(response, row.version);
  return viewOf(row);
}

const viewOf = ({ levels, ...row }: SkillRow): SkillView => ({ ...row, levels: levelsWith(levels) });
