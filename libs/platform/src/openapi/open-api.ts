import { Injectable, type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { cleanupOpenApiDoc } from 'nestjs-zod';
import type { ServiceDefinition } from '../service/define-service';
import { addAccess } from './access-notes';
import { mendNullableFields } from './nullable-fields';
import { addProblems } from './problem-responses';

type Described = Pick<ServiceDefinition, 'name' | 'description' | 'keepsWhy'>;

/** The service's OpenAPI 3.1 document, made from its routes and schemas when it is first asked for. */
@Injectable()
export class OpenApi {
  private made: (() => OpenAPIObject) | undefined;
  private text: string | undefined;

  describe(app: INestApplication, definition: Described): void {
    this.made = () => documentOf(app, definition);
  }

  get json(): string {
    if (!this.made) throw new Error('The service has not been described yet.');
    return (this.text ??= JSON.stringify(this.made()));
  }
}

export function documentOf(app: INestApplication, { name, description, keepsWhy = false }: Described): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(`Sambung ${name}`)
    .setDescription(description ?? '')
    .setVersion('1')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addBearerAuth(
      {
        type: 'http',
        scheme: 'bearer',
        description: 'A token (JWT) of the configured issuer, or an API key (`smb_…`).',
      },
      'token',
    )
    .build();
  const document = SwaggerModule.createDocument(app, about, {
    operationIdFactory: (controller, method) =>
      `${lowerFirst(controller.replace(/Controller$/, ''))}${upperFirst(method)}`,
  });
  return addAccess(addProblems(cleanupOpenApiDoc(mendNullableFields(document), { version: '3.1' })), keepsWhy);
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
