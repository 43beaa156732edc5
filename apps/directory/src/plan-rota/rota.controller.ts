import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import {
  ReplanBody,
  ReplanQuery,
  ReplanView,
  RotaBody,
  RotaList,
  RotaQuery,
  RotaShiftBody,
  RotaShiftPath,
  RotaShiftQuery,
  RotaView,
} from '@sambung/contracts';
import {
  Access,
  AcceptsBody,
  CurrentPrincipal,
  IdParam,
  IfMatch,
  PreferWait,
  tagVersion,
  type Precondition,
  type Principal,
} from '@sambung/platform';
import type { Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { ChangeRota } from '../change-rota/change-rota';
import { PublishRota } from '../publish-rota/publish-rota';
import { ShowRota } from '../show-rota/show-rota';
import { AskForRota } from './ask-for-rota';

class RotaBodyDto extends createZodDto(RotaBody) {}
class RotaQueryDto extends createZodDto(RotaQuery) {}
class RotaListDto extends createZodDto(RotaList) {}
class RotaViewDto extends createZodDto(RotaView) {}
class RotaShiftBodyDto extends createZodDto(RotaShiftBody) {}
class RotaShiftPathDto extends createZodDto(RotaShiftPath) {}
class RotaShiftQueryDto extends createZodDto(RotaShiftQuery) {}
class ReplanBodyDto extends createZodDto(ReplanBody) {}
class ReplanQueryDto extends createZodDto(ReplanQuery) {}
class ReplanViewDto extends createZodDto(ReplanView) {}

/** Months of counted quarters of an hour are larger than ordinary bodies. */
const MAX_BYTES = 4 * 1024 * 1024;
const WAIT_SECONDS = 0;

/** Who works when: docs/ROTA.md. */
@Controller('v1/rotas')
@Access({ roles: ['manager', 'hr', 'admin'], scopes: [] })
export class RotaController {
  constructor(
    private readonly asking: AskForRota,
    private readonly showing: ShowRota,
    private readonly changing: ChangeRota,
    private readonly publishing: PublishRota,
  ) {}

  @ApiOperation({ summary: 'Plan the rota of a team: 202 at once, or after `Prefer: wait=N`' })
  @Post()
  @AcceptsBody({ maxBytes: MAX_BYTES })
  @ZodResponse({ status: 202, type: RotaViewDto })
  async plan(
    @Body() body: RotaBodyDto,
    @CurrentPrincipal() asker: Principal,
    @PreferWait({ maxSeconds: 60 }) wait: number | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const id = await this.asking.execute(asker, body, wait ?? WAIT_SECONDS);
    response.setHeader('Location', `/v1/rotas/${id}`);
    return tagged(await this.showing.one(asker, id), response);
  }

  @ApiOperation({ summary: 'The rotas of the teams that you plan' })
  @Get()
  @ZodResponse({ status: 200, type: RotaListDto })
  async list(@Query() { teamId }: RotaQueryDto, @CurrentPrincipal() asker: Principal) {
    return { rotas: await this.showing.list(asker, teamId) };
  }

  @ApiOperation({ summary: 'One rota: how far its planning is, its shifts, what is covered, its cost and the bound' })
  @Get(':id')
  @ZodResponse({ status: 200, type: RotaViewDto })
  async show(
    @IdParam('id') id: string,
    @CurrentPrincipal() asker: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.showing.one(asker, id), response);
  }

  @ApiOperation({ summary: 'Make a rota everybody’s working hours' })
  @Post(':id/publish')
  @HttpCode(200)
  @ZodResponse({ status: 200, type: RotaViewDto })
  async publish(
    @IdParam('id') id: string,
    @IfMatch() precondition: Precondition,
    @CurrentPrincipal() asker: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.publishing.publish(asker, id, precondition), response);
  }

  @ApiOperation({ summary: 'Take a published rota back: hours are what they were without it' })
  @Post(':id/withdraw')
  @HttpCode(200)
  @ZodResponse({ status: 200, type: RotaViewDto })
  async withdraw(
    @IdParam('id') id: string,
    @IfMatch() precondition: Precondition,
    @CurrentPrincipal() asker: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    return tagged(await this.publishing.withdraw(asker, id, precondition), response);
  }

  @ApiOperation({ summary: 'Give somebody another shift on a day, within the rules, or only try it' })
  @Put(':id/shifts/:employeeId/:date')
  @ZodResponse({ status: 200, type: RotaViewDto })
  async setShift(
    @IdParam('id') id: string,
    @Param() { employeeId, date }: RotaShiftPathDto,
    @Body() body: RotaShiftBodyDto,
    @Query() { dryRun }: RotaShiftQueryDto,
    @IfMatch() precondition: Precondition,
    @CurrentPrincipal() asker: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (dryRun) return this.changing.tryShift(asker, id, { employeeId, date }, body, precondition);
    return tagged(await this.changing.setShift(asker, id, { employeeId, date }, body, precondition), response);
  }

  @ApiOperation({ summary: 'Give somebody a day off, or only try it' })
  @Delete(':id/shifts/:employeeId/:date')
  @ZodResponse({ status: 200, type: RotaViewDto })
  async dayOff(
    @IdParam('id') id: string,
    @Param() { employeeId, date }: RotaShiftPathDto,
    @Query() { dryRun }: RotaShiftQueryDto,
    @IfMatch() precondition: Precondition,
    @CurrentPrincipal() asker: Principal,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (dryRun) return this.changing.tryShift(asker, id, { employeeId, date }, null, precondition);
    return tagged(await this.changing.setShift(asker, id, { employeeId, date }, null, precondition), response);
  }

  @ApiOperation({
    summary: 'Cover a day anew because somebody is not coming, with as little change as possible, or only try it',
  })
  @Post(':id/replan')
  @HttpCode(200)
  @ZodResponse({ status: 200, type: ReplanViewDto })
  replan(
    @IdParam('id') id: string,
    @Body() body: ReplanBodyDto,
    @Query() { dryRun }: ReplanQueryDto,
    @CurrentPrincipal() asker: Principal,
  ) {
    return this.changing.replan(asker, id, body, dryRun);
  }
}

function tagged(view: RotaView, response: Response): RotaView {
  tagVersion(response, view.version);
  return view;
}
