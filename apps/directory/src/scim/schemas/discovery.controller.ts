import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { schemaPipe } from '@sambung/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { MaySync } from '../../access/who-may';
import { listResponse, MOST_RESULTS } from '../resources/list-query';
import { SCIM_MEDIA_TYPE } from '../scim-errors.dialect';
import { DiscoveryNotFiltered, ResourceNotFound } from '../scim.errors';
import type { Schema } from './attribute';
import { RESOURCE_TYPES, type ResourceType } from './resource-type';

class DiscoveryQueryDto extends createZodDto(z.object({ filter: z.unknown().optional() })) {}
const Name = schemaPipe(z.string().max(200), 'path.id');
const core = (name: string): string => `urn:ietf:params:scim:schemas:core:2.0:${name}`;

/** RFC 7643, sections 5 to 7: what this server does, and which attributes there are. */
@Controller('scim/v2')
@MaySync()
export class DiscoveryController {
  @ApiOperation({ summary: 'SCIM: what this server does' })
  @Get('ServiceProviderConfig')
  @Header('Content-Type', SCIM_MEDIA_TYPE)
  config() {
    return {
      schemas: [core('ServiceProviderConfig')],
      patch: { supported: true },
      bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
      filter: { supported: true, maxResults: MOST_RESULTS },
      changePassword: { supported: false },
      sort: { supported: true },
      etag: { supported: true },
      authenticationSchemes: [
        {
          type: 'oauthbearertoken',
          name: 'API key',
          description: 'Authorization: Bearer with an API key of the scope scim:write.',
          primary: true,
        },
      ],
      meta: { resourceType: 'ServiceProviderConfig', location: '/scim/v2/ServiceProviderConfig' },
    };
  }

  @ApiOperation({ summary: 'SCIM: the kinds of resources' })
  @Get('ResourceTypes')
  @Header('Content-Type', SCIM_MEDIA_TYPE)
  resourceTypes(@Query() { filter }: DiscoveryQueryDto) {
    return whole(RESOURCE_TYPES.map(typeView), filter);
  }

  @ApiOperation({ summary: 'SCIM: one kind of resources' })
  @Get('ResourceTypes/:id')
  @Header('Content-Type', SCIM_MEDIA_TYPE)
  resourceType(@Param('id', Name) id: string) {
    const found = RESOURCE_TYPES.find(({ name }) => name === id);
    if (!found) throw new ResourceNotFound('ResourceType');
    return typeView(found);
  }

  @ApiOperation({ summary: 'SCIM: all attributes there are' })
  @Get('Schemas')
  @Header('Content-Type', SCIM_MEDIA_TYPE)
  schemas(@Query() { filter }: DiscoveryQueryDto) {
    return whole(SCHEMAS.map(schemaView), filter);
  }

  @ApiOperation({ summary: 'SCIM: the attributes of one schema' })
  @Get('Schemas/:id')
  @Header('Content-Type', SCIM_MEDIA_TYPE)
  schema(@Param('id', Name) id: string) {
    const found = SCHEMAS.find((schema) => schema.id.toLowerCase() === id.toLowerCase());
    if (!found) throw new ResourceNotFound('Schema');
    return schemaView(found);
  }
}

const SCHEMAS: readonly Schema[] = RESOURCE_TYPES.flatMap((type) => [type.core, ...type.extensions]);

function whole(resources: readonly object[], filter: unknown) {
  if (filter !== undefined) throw new DiscoveryNotFiltered();
  return listResponse(resources, { total: resources.length, startIndex: 1 });
}

function typeView({ name, endpoint, description, core: { id }, extensions }: ResourceType) {
  return {
    schemas: [core('ResourceType')],
    id: name,
    name,
    endpoint,
    description,
    schema: id,
    schemaExtensions: extensions.map((extension) => ({ schema: extension.id, required: false })),
    meta: { resourceType: 'ResourceType', location: `/scim/v2/ResourceTypes/${name}` },
  };
}

function schemaView(schema: Schema) {
  return {
    schemas: [core('Schema')],
    ...schema,
    meta: { resourceType: 'Schema', location: `/scim/v2/Schemas/${schema.id}` },
  };
}
