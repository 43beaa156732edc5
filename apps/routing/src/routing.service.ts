import { defineService } from '@sambung/platform';
import { ROUTING_MIGRATIONS } from './persistence/migrations';
import { RoutingEnvironment } from './routing.environment';
import { RoutingModule } from './routing.module';
import { ReadTopics } from './run-switchboards/read-topics';

export const routing = defineService({
  name: 'routing',
  description: 'The switchboards: who takes a handoff, who is asked, when, and why. Previews, explanations, the queue.',
  defaultPort: 3003,
  module: RoutingModule,
  migrations: ROUTING_MIGRATIONS,
  config: RoutingEnvironment,
  transports: (app) => [app.get(ReadTopics)],
});
