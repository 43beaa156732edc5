import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { WhoHandlesAnswer, WhoHandlesQuery } from '@sambung/contracts';
import { CurrentPrincipal, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { MayReadOnDevices } from '../access/who-may';
import { TellWhoHandles } from './tell-who-handles';

class WhoHandlesQueryDto extends createZodDto(WhoHandlesQuery) {}
class WhoHandlesAnswerDto extends createZodDto(WhoHandlesAnswer) {}

/** Who handles this? */
@Controller('v1/who-handles')
export class TellWhoHandlesController {
  constructor(private readonly telling: TellWhoHandles) {}

  @ApiOperation({
    summary:
      'Who takes care of a matter, in one’s own words: duties and reasons, with a short answer where there is one',
  })
  @Get()
  @MayReadOnDevices()
  @ZodResponse({ status: 200, type: WhoHandlesAnswerDto })
  tell(@Query() query: WhoHandlesQueryDto, @CurrentPrincipal() { workspace }: Principal) {
    return this.telling.execute(workspace, query);
  }
}
