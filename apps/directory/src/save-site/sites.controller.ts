import { Body, Controller, Get, Post, Put, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { SiteBody, SiteList, SiteView } from '@sambung/contracts';
import { CurrentPrincipal, IdParam, IfMatch, tagVersion, type Precondition, type Principal } from '@sambung/platform';
import type { Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { MayRead, MayReadOnDevices, MayWrite } from '../access/who-may';
import { SiteRow } from '../persistence/rows';
import { Catalogue } from '../show-catalogue/catalogue';
import { SaveSite } from './save-site';

class SiteListDto extends createZodDto(SiteList) {}
class SiteViewDto extends createZodDto(SiteView) {}
class SiteBodyDto extends createZodDto(SiteBody) {}

/** Sites: where people work and customers walk in. */
@Controller('v1/sites')
export class SitesController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly saving: SaveSite,
  ) {}

  @ApiOperation({ summary: 'All sites' })
  @Get()
  @MayReadOnDevices()
  @ZodResponse({ status: 200, type: SiteListDto })
  async list(@CurrentPrincipal() { workspace }: Principal) {
    return { sites: (await this.catalogue.list(workspace, SiteRow)).map(view) };
  }

  @ApiOperation({ summary: 'One site' })
  @Get(':id')
  @MayRead()
  @ZodResponse({ status: 200, type: SiteViewDto })
  async show(
    @IdParam('id') id: string,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.catalogue.one(workspace, SiteRow, 'site', { id }), response);
  }

  @ApiOperation({ summary: 'Add a site' })
  @Post()
  @MayWrite()
  @ZodResponse({ status: 201, type: SiteViewDto })
  async add(
    @Body() body: SiteBodyDto,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.saving.add(workspace, body), response);
  }

  @ApiOperation({ summary: 'Replace a site' })
  @Put(':id')
  @MayWrite()
  @ZodResponse({ status: 200, type: SiteViewDto })
  async replace(
    @IdParam('id') id: string,
    @Body() body: SiteBodyDto,
    @IfMatch() precondition: Precondition,
    @CurrentPrincipal() { workspace }: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.saving.replace(workspace, id, body, precondition), response);
  }
}

function tagged(row: SiteRow, response: Response): SiteView {
  tagVersion(response, row.version);
  return view(row);
}

function view({ id, key, name, timeZone, fallbackNumber, whatsappNumber, active, version }: SiteRow): SiteView {
  return { siteId: id, key, name, timeZone, fallbackNumber, whatsappNumber, active, version };
}
