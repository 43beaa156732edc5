import { Controller, Get } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { FirstHandoff } from '@sambung/contracts';
import { Access, CurrentPrincipal, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { TellFirstHandoff } from './tell-first-handoff';

class FirstHandoffDto extends createZodDto(FirstHandoff) {}

/** For whoever brings a company in, and wants to see that it works. */
@Controller('v1/first-handoff')
export class FirstHandoffController {
  constructor(private readonly telling: TellFirstHandoff) {}

  @ApiOperation({
    summary: 'Whether a handoff was completed in this company yet, and how its first one went',
    description: 'Until one was completed: the newest. Nothing in it says who a contact is.',
  })
  @Get()
  @Access({ roles: ['manager', 'hr', 'admin'], scopes: [] })
  @ZodResponse({ status: 200, type: FirstHandoffDto })
  tell(@CurrentPrincipal() { workspace }: Principal): Promise<FirstHandoff> {
    return this.telling.now(workspace);
  }
}
