import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  Headers,
  HttpCode,
  Patch,
  Post,
  Put,
  Query,
  Res,
  UseInterceptors,
} from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { AcceptsBody, CurrentPrincipal, IdParam, type Principal } from '@sambung/platform';
import type { Response } from 'express';
import { createZodDto } from 'nestjs-zod';
import { MaySync } from '../../access/who-may';
import { PatchBody } from '../patch/operations';
import { AskedQuery, ListQuery, SearchBody } from '../resources/list-query';
import { ReadResources } from '../resources/read-resources';
import { projected } from '../resources/projection';
import { valueAt, type Resource } from '../resources/resource';
import { ResourceBody } from '../resources/resource-body';
import { NoteScimRequest } from '../state/note-scim-request';
import { SCIM_BODIES, SCIM_MEDIA_TYPE } from '../scim-errors.dialect';
import { GROUP_TYPE } from '../schemas/resource-type';
import { GROUPS } from './group-store';
import { WriteGroups } from './write-groups';

class ListQueryDto extends createZodDto(ListQuery) {}
class AskedQueryDto extends createZodDto(AskedQuery) {}
class SearchBodyDto extends createZodDto(SearchBody) {}
class PatchBodyDto extends createZodDto(PatchBody) {}
class ResourceBodyDto extends createZodDto(ResourceBody) {}

/** Teams (departments), as RFC 7644 has Groups. */
@Controller('scim/v2/Groups')
@MaySync()
@UseInterceptors(NoteScimRequest)
export class GroupsController {
  constructor(
    private readonly reading: ReadResources,
    private readonly writing: WriteGroups,
  ) {}

  @ApiOperation({ summary: 'SCIM: teams, filtered, sorted, page by page' })
  @Get()
  @Header('Content-Type', SCIM_MEDIA_TYPE)
  list(@Query() query: ListQueryDto, @CurrentPrincipal() { workspace }: Principal) {
    return this.reading.list(workspace, GROUPS, query);
  }

  @ApiOperation({ summary: 'SCIM: teams, with the search in the body' })
  @Post('.search')
  @HttpCode(200)
  @AcceptsBody(SCIM_BODIES)
  @Header('Content-Type', SCIM_MEDIA_TYPE)
  search(@Body() body: SearchBodyDto, @CurrentPrincipal() { workspace }: Principal) {
    return this.reading.list(workspace, GROUPS, body);
  }

  @ApiOperation({ summary: 'SCIM: one team' })
  @Get(':id')
  @Header('Content-Type', SCIM_MEDIA_TYPE)
  async show(
    @IdParam('id') id: string,
    @Query() asked: AskedQueryDto,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return answer(await this.reading.one(workspace, GROUPS, id, asked), asked, response);
  }

  @ApiOperation({ summary: 'SCIM: add a team' })
  @Post()
  @AcceptsBody(SCIM_BODIES)
  @Header('Content-Type', SCIM_MEDIA_TYPE)
  async create(
    @Body() body: ResourceBodyDto,
    @Query() asked: AskedQueryDto,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    const group = await this.writing.create(workspace, body);
    response.setHeader('Location', String(valueAt(group, 'meta.location')));
    return answer(group, asked, response);
  }

  @ApiOperation({ summary: 'SCIM: say everything of a team anew' })
  @Put(':id')
  @AcceptsBody(SCIM_BODIES)
  @Header('Content-Type', SCIM_MEDIA_TYPE)
  async replace(
    @IdParam('id') id: string,
    @Body() body: ResourceBodyDto,
    @Query() asked: AskedQueryDto,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
    @Headers('if-match') ifMatch?: string,
  ) {
    return answer(await this.writing.replace(workspace, id, body, ifMatch), asked, response);
  }

  @ApiOperation({ summary: 'SCIM: change a team or who is in it' })
  @Patch(':id')
  @AcceptsBody(SCIM_BODIES)
  @Header('Content-Type', SCIM_MEDIA_TYPE)
  async change(
    @IdParam('id') id: string,
    @Body() { Operations }: PatchBodyDto,
    @Query() asked: AskedQueryDto,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
    @Headers('if-match') ifMatch?: string,
  ) {
    return answer(await this.writing.patch(workspace, id, Operations, ifMatch), asked, response);
  }

  @ApiOperation({ summary: 'SCIM: retire a team' })
  @Delete(':id')
  @HttpCode(204)
  async remove(
    @IdParam('id') id: string,
    @CurrentPrincipal() { workspace }: Principal,
    @Headers('if-match') ifMatch?: string,
  ): Promise<void> {
    await this.writing.remove(workspace, id, ifMatch);
  }
}

function answer(group: Resource, asked: AskedQuery, response: Response): Resource {
  response.setHeader('ETag', String(valueAt(group, 'meta.version')));
  return projected(GROUP_TYPE, group, asked);
}
