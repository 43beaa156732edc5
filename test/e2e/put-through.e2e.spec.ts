import { describeKafka } from '@sambung/testing';
import { putThrough } from './put-through';

describe('on PostgreSQL as the bus, two instances of each service', () =>
  putThrough({ bus: 'postgres', instances: 2 }));

// A broker of its own: a database that begins anew refuses topics that are ahead of it.
describeKafka('on Kafka, two instances of each service', () => putThrough({ bus: 'kafka', instances: 2 }));
