import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { PushKeyView, PushSubscriptionBody, PushSubscriptionView } from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { EMPLOYEES } from '../know-callers/everybody';
import { PushKeys } from './push-keys';
import { SubscribePhone } from './subscribe-phone';

class PushKeyDto extends createZodDto(PushKeyView) {}
class PushSubscriptionDto extends createZodDto(PushSubscriptionBody) {}
class SubscribedDto extends createZodDto(PushSubscriptionView) {}

/** Offers that ring a locked phone (Web Push): docs/DEVICES.md. */
@Controller('v1/desk/push')
@Access({ roles: EMPLOYEES, scopes: [], devices: true })
export class SubscribePhoneController {
  constructor(
    private readonly phones: SubscribePhone,
    private readonly keys: PushKeys,
  ) {}

  @ApiOperation({ summary: 'The key that a browser subscribes to pushes with' })
  @Get()
  @ZodResponse({ status: 200, type: PushKeyDto })
  async showKey() {
    return { publicKey: (await this.keys.read()).publicKey };
  }

  @ApiOperation({
    summary: 'Ring this browser when I am offered something, also while no desk of mine is open',
    description: 'While it is there, and until an offer that it was rung for runs out unanswered, I am reachable.',
  })
  @Put()
  @ZodResponse({ status: 200, type: SubscribedDto })
  async subscribe(@Body() body: PushSubscriptionDto, @CurrentPrincipal() asker: Principal) {
    return { subscriptionId: await this.phones.subscribe(asker, body) };
  }

  @ApiOperation({ summary: 'Ring it no more' })
  @Delete(':subscriptionId')
  @HttpCode(204)
  unsubscribe(@IdParam('subscriptionId') subscriptionId: string, @CurrentPrincipal() asker: Principal): Promise<void> {
    return this.phones.unsubscribe(asker, subscriptionId);
  }
}
