import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { EraseAnswer, EraseBody } from '@sambung/contracts';
import { Access, CurrentPrincipal, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { EraseContact } from './erase-contact';

class EraseDto extends createZodDto(EraseBody) {}
class EraseAnswerDto extends createZodDto(EraseAnswer) {}

@Controller('v1/contacts/erase')
@Access({ roles: ['hr', 'admin', 'integration'], scopes: ['handoffs:write'] })
export class EraseContactController {
  constructor(private readonly contacts: EraseContact) {}

  @ApiOperation({
    summary: 'Forget a contact: what is live of theirs is cancelled, their name, number and notes are removed',
    description:
      'By `number`: wherever it stands, also in notes, references and idempotency keys. By `handoffId` or `externalRef`: the contact of that handoff alone. Give exactly one. The answer counts, and names nobody.',
  })
  @Post()
  @ZodResponse({ status: 200, type: EraseAnswerDto })
  erase(@Body() body: EraseDto, @CurrentPrincipal() principal: Principal): Promise<EraseAnswer> {
    return this.contacts.execute(principal, body);
  }
}
