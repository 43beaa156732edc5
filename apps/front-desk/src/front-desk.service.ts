import { readEvents } from '@sambung/exchange';
import { INBOX_MIGRATIONS, OUTBOX_MIGRATIONS } from '@sambung/outbox';
import { defineService } from '@sambung/platform';
import { ReadNeighbours } from './exchange-events/reading';
import { FrontDeskEnvironment } from './front-desk.environment';
import { FrontDeskModule } from './front-desk.module';
import { FRONT_DESK_MIGRATIONS } from './persistence/migrations';

export const frontDesk = defineService({
  name: 'front-desk',
  description:
    'Handoffs, desks and presence: what senders and receivers talk to. What is asked here is decided by routing; each answer says whether it has been.',
  defaultPort: 3002,
  module: FrontDeskModule,
  migrations: [...OUTBOX_MIGRATIONS, ...INBOX_MIGRATIONS, ...FRONT_DESK_MIGRATIONS],
  config: FrontDeskEnvironment,
  transports: (app) => [readEvents(app, app.get(ReadNeighbours, { strict: false }).reading)],
});
