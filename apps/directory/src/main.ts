import { startService } from '@sambung/platform';
import { directory } from './directory.service';

void startService(directory);
