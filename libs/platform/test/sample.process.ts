/** The sample service as a process. */
import { startService } from '../src';
import { sample } from './sample-service';

void startService(sample);
