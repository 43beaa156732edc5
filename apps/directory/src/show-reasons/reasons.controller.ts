import { Body, Controller, Get, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ReasonBody, ReasonList, ReasonQuery, ReasonView } from '@sambung/contracts';
import { CurrentPrincipal, IdParam, IfMatch, tagVersion, type Precondition, type Principal } from '@sambung/platform';
import type { Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { MayRead, MayReadOnDevices, MayWrite } from '../access/who-may';
import { SaveReason, type SavedReason } from '../save-reason/save-reason';
import { reasonView } from './reason-view';
import { ShowReasons } from './show-reasons';

class ReasonQueryDto extends createZodDto(ReasonQuery) {}
class ReasonListDto extends createZodDto(ReasonList) {}
class ReasonViewDto extends createZodDto(ReasonView) {}
class ReasonBodyDto extends createZodDto(ReasonBody) {}

/** Why contacts get in touch, and how they are routed. */
@Controller('v1/reasons')
export class ReasonsController {
  constructor(
    private readonly showing: ShowReasons,
    private readonly saving: SaveReason,
  ) {}

  @ApiOperation({ summary: 'What contacts can want' })
  @Get()
  @MayReadOnDevices()
  @ZodResponse({ status: 200, type: ReasonListDto })
  async list(@Query() query: ReasonQueryDto, @CurrentPrincipal() asker: Principal) {
    return { reasons: await this.showing.list(asker, query) };
  }

  @ApiOperation({ summary: 'One reason, with its plan' })
  @Get(':id')
  @MayRead()
  @ZodResponse({ status: 200, type: ReasonViewDto })
  async show(
    @IdParam('id') id: string,
    @CurrentPrincipal() asker: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    const view = await this.showing.one(asker, id);
    tagVersion(response, view.version);
    return view;
  }

  @ApiOperation({ summary: 'Add a reason with its routing plan' })
  @Post()
  @MayWrite()
  @ZodResponse({ status: 201, type: ReasonViewDto })
  async add(
    @Body() body: ReasonBodyDto,
    @CurrentPrincipal() asker: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.answer(await this.saving.add(asker.workspace, body), asker, response);
  }

  @ApiOperation({ summary: 'Replace a reason and its plan' })
  @Put(':id')
  @MayWrite()
  @ZodResponse({ status: 200, type: ReasonViewDto })
  async replace(
    @IdParam('id') id: string,
    @Body() body: ReasonBodyDto,
    @IfMatch() precondition: Precondition,
    @CurrentPrincipal() asker: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.answer(await this.saving.replace(asker.workspace, id, body, precondition), asker, response);
  }

  private answer({ reason, warnings }: SavedReason, asker: Principal, response: Response) {
    response.setHeader('Location', `/v1/reasons/${reason.id}`);
    tagVersion(response, reason.version);
    return reasonView(reason, asker, warnings);
  }
}
