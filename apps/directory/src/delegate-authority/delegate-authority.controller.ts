import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { DelegationBody, RevocationBody } from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, type Principal } from '@sambung/platform';
import { createZodDto } from 'nestjs-zod';
import { DelegateAuthority } from './delegate-authority';

class DelegationDto extends createZodDto(DelegationBody) {}
class RevocationDto extends createZodDto(RevocationBody) {}

/** Authority goes down the reporting line, for a time, and comes back. */
@Controller('v1/employees/:id')
@Access({ roles: ['manager', 'hr', 'admin'], scopes: [] })
export class DelegateAuthorityController {
  constructor(private readonly authority: DelegateAuthority) {}

  /** Within what the manager may decide themself: the matter, the amount, the time. It takes the place of an earlier one of the same matter. */
  @ApiOperation({ summary: 'Let one of your people decide something in the company’s name, until a time' })
  @Post('delegate')
  @HttpCode(204)
  delegate(
    @IdParam('id') id: string,
    @Body() body: DelegationDto,
    @CurrentPrincipal() asker: Principal,
  ): Promise<void> {
    return this.authority.delegate(asker, id, body);
  }

  /** The asker's own grant, or that of whom `from` names; those of others stay. */
  @ApiOperation({ summary: 'Take back what was delegated by one giver' })
  @Post('revoke')
  @HttpCode(204)
  revoke(@IdParam('id') id: string, @Body() body: RevocationDto, @CurrentPrincipal() asker: Principal): Promise<void> {
    return this.authority.revoke(asker, id, body);
  }
}
