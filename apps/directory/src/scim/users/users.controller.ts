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
import { USER_TYPE } from '../schemas/resource-type';
import { USERS } from './user-store';
import { WriteUsers } from './write-users';

class ListQueryDto extends createZodDto(ListQuery) {}
class AskedQueryDto extends createZodDto(AskedQuery) {}
class SearchBodyDto extends createZodDto(SearchBody) {}
class PatchBodyDto extends createZodDto(PatchBody) {}
class ResourceBodyDto extends createZodDto(ResourceBody) {}

/** Employees, as RFC 7644 has Users. */
@Controller('scim/v2/Users')
@MaySync()
@UseInterceptors(NoteScimRequest)
export class UsersController {
  constructor(
    private readonly reading: ReadResources,
    private readonly writing: WriteUsers,
  ) {}

  @ApiOperation({ summary: 'SCIM: people, filtered, sorted, page by page' })
  @Get()
  @Header('Content-Type', SCIM_MEDIA_TYPE)
  list(@Query() query: ListQueryDto, @CurrentPrincipal() { workspace }: Principal) {
    return this.reading.list(workspace, USERS, query);
  }

  @ApiOperation({ summary: 'SCIM: people, with the search in the body' })
  @Post('.search')
  @HttpCode(200)
  @AcceptsBody(SCIM_BODIES)
  @Header('Content-Type', SCIM_MEDIA_TYPE)
  search(@Body() body: SearchBodyDto, @CurrentPrincipal() { workspace }: Principal) {
    return this.reading.list(workspace, USERS, body);
  }

  @ApiOperation({ summary: 'SCIM: one person' })
  @Get(':id')
  @Header('Content-Type', SCIM_MEDIA_TYPE)
  async show(
    @IdParam('id') id: string,
    @Query() asked: AskedQueryDto,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return answer(await this.reading.one(workspace, USERS, id, asked), asked, response);
  }

  @ApiOperation({ summary: 'SCIM: add somebody' })
  @Post()
  @AcceptsBody(SCIM_BODIES)
  @Header('Content-Type', SCIM_MEDIA_TYPE)
  async create(
    @Body() body: ResourceBodyDto,
    @Query() asked: AskedQueryDto,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    const user = await this.writing.create(workspace, body);
    response.setHeader('Location', String(valueAt(user, 'meta.location')));
    return answer(user, asked, response);
  }

  @ApiOperation({ summary: 'SCIM: say everything of somebody anew' })
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

  @ApiOperation({ summary: 'SCIM: change some of what is known of somebody' })
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

  @ApiOperation({ summary: 'SCIM: somebody works here no longer, and no client shall see them' })
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

function answer(user: Resource, asked: AskedQuery, response: Response): Resource {
  response.setHeader('ETag', String(valueAt(user, 'meta.version')));
  return projected(USER_TYPE, user, asked);
}
