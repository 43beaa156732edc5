import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { DeviceCodeBody, DeviceList, NewDeviceCodeView } from '@sambung/contracts';
import { Access, CurrentPrincipal, IdParam, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { KeepDevices } from './keep-devices';
import { MakeDeviceCode } from './make-device-code';

class DeviceCodeBodyDto extends createZodDto(DeviceCodeBody) {}
class NewDeviceCodeDto extends createZodDto(NewDeviceCodeView) {}
class DeviceListDto extends createZodDto(DeviceList) {}

/** Phones of people who have no account of the company at hand: docs/DEVICES.md. */
@Controller('v1/employees/:id')
@Access({ roles: ['back-office', 'front-office', 'manager', 'hr', 'admin'], scopes: [] })
export class DevicesController {
  constructor(
    private readonly codes: MakeDeviceCode,
    private readonly devices: KeepDevices,
  ) {}

  @ApiOperation({ summary: 'Make a code that signs one device of somebody in, once, within ten minutes' })
  @Post('device-codes')
  @ZodResponse({ status: 201, type: NewDeviceCodeDto })
  makeCode(@IdParam('id') id: string, @Body() body: DeviceCodeBodyDto, @CurrentPrincipal() asker: Principal) {
    return this.codes.execute(asker, id, body);
  }

  @ApiOperation({ summary: 'On which devices somebody is signed in, since when, and when each was used last' })
  @Get('devices')
  @ZodResponse({ status: 200, type: DeviceListDto })
  list(@IdParam('id') id: string, @CurrentPrincipal() asker: Principal) {
    return this.devices.list(asker, id);
  }

  @ApiOperation({ summary: 'Sign a device of somebody out for good' })
  @Delete('devices/:deviceId')
  @HttpCode(204)
  revoke(
    @IdParam('id') id: string,
    @IdParam('deviceId') deviceId: string,
    @CurrentPrincipal() asker: Principal,
  ): Promise<void> {
    return this.devices.revoke(asker, id, deviceId);
  }
}
