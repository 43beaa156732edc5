import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import {
  DeviceCodeLookBody,
  DeviceCodeView,
  DeviceSignInBody,
  OwnDeviceView,
  SignedInDeviceView,
} from '@sambung/contracts';
import { Access, CountByAddress, CurrentPrincipal, Public, type Principal } from '@sambung/platform';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { KeepDevices } from './keep-devices';
import { SignInDevice } from './sign-in-device';

class LookBodyDto extends createZodDto(DeviceCodeLookBody) {}
class CodeViewDto extends createZodDto(DeviceCodeView) {}
class SignInBodyDto extends createZodDto(DeviceSignInBody) {}
class SignedInDto extends createZodDto(SignedInDeviceView) {}
class OwnDeviceDto extends createZodDto(OwnDeviceView) {}

/** A whole shift may sign in behind one address; nobody looks at a code twice a second. */
const PER_MINUTE = 120;

/** What a phone asks for: with a code, before anybody knows it, and afterwards of itself. */
@Controller('v1')
export class SignInDeviceController {
  constructor(
    private readonly signIn: SignInDevice,
    private readonly devices: KeepDevices,
  ) {}

  @ApiOperation({ summary: 'Whom a code signs in, and whether the PIN is chosen with it; for whoever has the code' })
  @Post('device-codes/look')
  @HttpCode(200)
  @Public()
  @CountByAddress({ perMinute: PER_MINUTE })
  @ZodResponse({ status: 200, type: CodeViewDto })
  look(@Body() { code }: LookBodyDto) {
    return this.signIn.look(code);
  }

  @ApiOperation({
    summary: 'Sign a device in with a code and a PIN; this answer alone holds its token',
    description:
      'A code counts five tries, a PIN fifteen over all codes. The token is sent as `Authorization: Bearer`.',
  })
  @Post('devices/sign-in')
  @Public()
  @CountByAddress({ perMinute: PER_MINUTE })
  @ZodResponse({ status: 201, type: SignedInDto })
  signInDevice(@Body() body: SignInBodyDto) {
    return this.signIn.execute(body);
  }

  @ApiOperation({ summary: 'Whom the device that asks acts for, and until when' })
  @Get('devices/me')
  @Access({ roles: ['back-office', 'front-office', 'manager', 'hr', 'admin'], scopes: [], devices: true })
  @ZodResponse({ status: 200, type: OwnDeviceDto })
  showOwn(@CurrentPrincipal() asker: Principal) {
    return this.devices.showOwn(asker);
  }

  @ApiOperation({ summary: 'Sign the device that asks out' })
  @Delete('devices/me')
  @HttpCode(204)
  @Access({ roles: ['back-office', 'front-office', 'manager', 'hr', 'admin'], scopes: [], devices: true })
  signOut(@CurrentPrincipal() asker: Principal): Promise<void> {
    return this.devices.signOut(asker);
  }
}
