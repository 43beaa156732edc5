import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../access/access.decorator';
import { OpenApi } from './open-api';

@ApiExcludeController()
@Public()
@Controller('openapi.json')
export class OpenApiController {
  constructor(private readonly openApi: OpenApi) {}

  @Get()
  @Header('Content-Type', 'application/json; charset=utf-8')
  show(): string {
    return this.openApi.json;
  }
}
