/** A small service on the platform, for its tests: notes of a workspace. */
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import {
  Body,
  Controller,
  Get,
  Injectable,
  Module,
  Post,
  Put,
  Query,
  Res,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Conflict, Id } from '@sambung/contracts';
import type { Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { z } from 'zod';
import {
  Access,
  AcceptsBody,
  ApiKeys,
  createHttpRole,
  CurrentPrincipal,
  Database,
  defineService,
  EmployeeAccess,
  enableRowLevelSecurity,
  IdParam,
  IfMatch,
  LastEventId,
  OptionalIdempotencyKey,
  requireMatch,
  schemaPipe,
  Streams,
  type ApiKeyRecord,
  type EmployeeRights,
  type Precondition,
  type Principal,
} from '../src';

export class Notes1 implements MigrationInterface {
  readonly name = 'Notes1700000000001';
  async up(runner: QueryRunner): Promise<void> {
    await createHttpRole(runner, 'sample');
    await runner.query(
      'create table notes (workspace text not null, id text not null, text text not null, number bigint not null default 10)',
    );
    await enableRowLevelSecurity(runner, { table: 'notes', service: 'sample' });
  }
  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

/** Requests that wait for a test to let them go. */
export const held: (() => void)[] = [];

class NoteTooFunny extends Conflict {
  readonly code = 'sample.too-funny';
  readonly errors = [{ path: 'body.text', message: 'be serious' }];
}

const Note = z.object({ id: Id, text: z.string().min(1).max(200) });
class NoteBody extends createZodDto(Note) {}
class NoteAnswer extends createZodDto(Note) {}
class NotesAnswer extends createZodDto(z.object({ notes: z.array(Note) })) {}
class NoteQuery extends createZodDto(z.object({ limit: z.coerce.number().int().min(1).max(100).default(20) })) {}

const everybody = { roles: ['back-office', 'front-office'], scopes: ['handoffs:read'] } as const;
const onDevices = { ...everybody, devices: true } as const;

@Controller('v1/notes')
class NotesController {
  constructor(
    private readonly database: Database,
    private readonly streams: Streams,
  ) {}

  @Get()
  @Access(onDevices)
  @ZodResponse({ status: 200, type: NotesAnswer })
  async list(@Query() { limit }: NoteQuery, @CurrentPrincipal() { workspace }: Principal) {
    const notes = await this.database.inWorkspace(workspace, (manager) =>
      manager.query<z.infer<typeof Note>[]>('select id, text from notes order by id limit $1', [limit]),
    );
    return { notes };
  }

  @Post()
  @Access({ roles: ['back-office', 'integration'], scopes: ['handoffs:write'] })
  @ZodResponse({ status: 201, type: NoteAnswer })
  async write(
    @Body() note: NoteBody,
    @CurrentPrincipal() { workspace }: Principal,
    @OptionalIdempotencyKey() _key: string | undefined,
  ) {
    if (note.text === 'joke') throw new NoteTooFunny('No jokes.');
    await this.database.inWorkspace(workspace, (manager) =>
      manager.query('insert into notes (workspace, id, text) values ($1, $2, $3)', [workspace, note.id, note.text]),
    );
    return note;
  }

  @Put(':id')
  @Access({ roles: ['manager'], scopes: [] })
  change(@IdParam('id') id: string, @Body() _body: NoteBody, @IfMatch() match: Precondition): { id: string } {
    requireMatch(match, 7);
    return { id };
  }

  @Post('import')
  @Access({ roles: ['hr'], scopes: ['directory:write'] })
  @AcceptsBody({ types: ['text/csv'], maxBytes: 1_000 })
  importMany(@Body(schemaPipe(z.string(), 'body')) csv: string, @CurrentPrincipal() principal: Principal) {
    return { by: principal.name, bytes: csv.length };
  }

  @Get('broken')
  @Access(everybody)
  broken(): never {
    throw new Error('secret-detail +62811999');
  }

  @Get('as-owner')
  @Access(everybody)
  asOwner(): Promise<unknown> {
    return this.database.asWorker((manager) => manager.query('select * from notes'));
  }

  /** Is answered at once, or when there is the file that GO names: for tests in another process. */
  @Get('slow')
  @Access({ roles: ['hr'], scopes: [] })
  async slow(): Promise<{ done: true }> {
    const { GO } = process.env;
    while (GO !== undefined && !existsSync(GO)) await pause(20);
    return { done: true };
  }

  /** Is answered when the test says so. */
  @Get('held')
  @Access({ roles: ['hr'], scopes: [] })
  async held(): Promise<{ done: true }> {
    await new Promise<void>((resolve) => held.push(resolve));
    return { done: true };
  }

  @Get('stray')
  @Access({ roles: ['hr'], scopes: [] })
  stray(): { done: true } {
    void Promise.reject(new Error('nobody waits for me: geheim'));
    return { done: true };
  }

  @Get('who')
  @Access({
    roles: ['back-office', 'front-office', 'manager', 'hr', 'integration', 'admin'],
    scopes: ['directory:read'],
  })
  who(@CurrentPrincipal() { workspace, name, roles, employeeId }: Principal) {
    return { workspace, name, employeeId, roles: [...roles] };
  }

  @Get('stream')
  @Access(everybody)
  async follow(
    @Res() response: Response,
    @CurrentPrincipal() principal: Principal,
    @LastEventId() after: number | undefined,
  ): Promise<void> {
    const stream = this.streams.open(response, { principal });
    await stream.send({ id: (after ?? 0) + 1, event: 'hello', data: { text: 'a\nb' } });
  }
}

/** What the ports know; tests write here. */
export const known = { keys: new Map<string, ApiKeyRecord>(), employees: new Map<string, EmployeeRights>() };

@Injectable()
class KnownKeys extends ApiKeys {
  async find(prefix: string): Promise<ApiKeyRecord | undefined> {
    return known.keys.get(prefix);
  }
}

@Injectable()
class KnownEmployees extends EmployeeAccess {
  async rightsOf(workspace: string, employeeId: string): Promise<EmployeeRights | undefined> {
    return known.employees.get(`${workspace}/${employeeId}`);
  }
}

/** Something that never ends, where a test asks for it. */
@Injectable()
class Hangs implements OnApplicationShutdown {
  async onApplicationShutdown(): Promise<void> {
    if (process.env['HANG']) await new Promise(() => undefined);
  }
}

@Module({
  controllers: [NotesController],
  providers: [Hangs, { provide: ApiKeys, useClass: KnownKeys }, { provide: EmployeeAccess, useClass: KnownEmployees }],
})
class SampleModule {}

export const sample = defineService({ name: 'sample', defaultPort: 0, module: SampleModule, migrations: [Notes1] });
