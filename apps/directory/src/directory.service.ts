import { readEvents } from '@sambung/exchange';
import { INBOX_MIGRATIONS, OUTBOX_MIGRATIONS } from '@sambung/outbox';
import { defineService, Listen } from '@sambung/platform';
import { DirectoryModule } from './directory.module';
import { readingOf } from './exchange-events/reading';
import { DIRECTORY_MIGRATIONS } from './persistence/migrations';
import { DIRECTORY_ENTITIES } from './persistence/rows';
import { SCIM_ERRORS } from './scim/scim-errors.dialect';

export const directory = defineService({
  name: 'directory',
  description: 'Who works here, what they can do, why contacts get in touch, and who takes them.',
  defaultPort: 3001,
  keepsWhy: true,
  module: DirectoryModule,
  migrations: [...OUTBOX_MIGRATIONS, ...INBOX_MIGRATIONS, ...DIRECTORY_MIGRATIONS],
  entities: DIRECTORY_ENTITIES,
  problemDialects: [SCIM_ERRORS],
  transports: (app) => [readEvents(app, readingOf(app.get(Listen)))],
});
