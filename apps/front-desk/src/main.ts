import { startService } from '@sambung/platform';
import { frontDesk } from './front-desk.service';

void startService(frontDesk);
