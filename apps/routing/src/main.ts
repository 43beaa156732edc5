import { startService } from '@sambung/platform';
import { routing } from './routing.service';

void startService(routing);
