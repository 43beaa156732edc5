import { describeKafka } from '@sambung/testing';
import { eventBusContract } from './event-bus.contract';
import { KafkaHarness } from './kafka.harness';

// A broker takes some seconds to come back, and longer where it shares its processors.
describeKafka('the event bus', () => {
  eventBusContract(new KafkaHarness());
});
