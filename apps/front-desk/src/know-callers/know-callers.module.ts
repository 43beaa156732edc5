import { Module } from '@nestjs/common';
import { ApiKeys, EmployeeAccess } from '@sambung/platform';
import { PostgresForeignStreams } from './close-foreign-streams';
import { PostgresApiKeys } from './postgres-api-keys';
import { PostgresEmployeeAccess } from './postgres-employee-access';

@Module({
  providers: [
    PostgresForeignStreams,
    { provide: ApiKeys, useClass: PostgresApiKeys },
    { provide: EmployeeAccess, useClass: PostgresEmployeeAccess },
  ],
  exports: [ApiKeys, EmployeeAccess],
})
export class KnowCallersModule {}
