import { describeKafka } from '@sambung/testing';
import { eventBusContract } from './event-bus.contract';
import { KafkaHarness } from './kafka.harness';

describeKafka('the event bus', () => {
  eventBusContract(new KafkaHarness());
});
