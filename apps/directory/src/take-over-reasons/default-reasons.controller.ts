import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { DefaultReasons, DefaultReasonsBody, DefaultReasonsTaken } from '@sambung/contracts';
import { CurrentPrincipal, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { HrOrAdmin, MayWrite } from '../access/who-may';
import { ProposeReasons } from './propose-reasons';
import { TakeOverReasons } from './take-over-reasons';

class DefaultReasonsDto extends createZodDto(DefaultReasons) {}
class DefaultReasonsBodyDto extends createZodDto(DefaultReasonsBody) {}
class DefaultReasonsTakenDto extends createZodDto(DefaultReasonsTaken) {}

/** The reasons that every company begins with: drafts until somebody is named with whom they end. */
@Controller('v1/default-reasons')
export class DefaultReasonsController {
  constructor(
    private readonly proposing: ProposeReasons,
    private readonly taking: TakeOverReasons,
  ) {}

  @ApiOperation({ summary: 'Default reasons that are not live yet, and whom each would go to here' })
  @Get()
  @HrOrAdmin()
  @ZodResponse({ status: 200, type: DefaultReasonsDto })
  propose(@CurrentPrincipal() { workspace }: Principal): Promise<DefaultReasons> {
    return this.proposing.execute(workspace);
  }

  @ApiOperation({ summary: 'Take over default reasons, all that are named or none' })
  @Post()
  @HttpCode(200)
  @MayWrite()
  @ZodResponse({ status: 200, type: DefaultReasonsTakenDto })
  takeOver(
    @Body() body: DefaultReasonsBodyDto,
    @CurrentPrincipal() { workspace }: Principal,
  ): Promise<DefaultReasonsTaken> {
    return this.taking.execute(workspace, body);
  }
}
