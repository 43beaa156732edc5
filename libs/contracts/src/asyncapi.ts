import { z } from 'zod';
import type { EventDefinition, Topic } from './define-event';
import { typeOnTheWire } from './event';
import { eventsOf } from './registry';
import { PARTITION_COUNT, TOPICS } from './topics';

/** CloudEvents attributes as they stand in the message headers (Kafka protocol binding, binary mode). */
const headers = {
  type: 'object',
  required: [
    'ce_specversion',
    'ce_id',
    'ce_type',
    'ce_source',
    'ce_subject',
    'ce_time',
    'ce_workspace',
    'ce_sequence',
    'content-type',
  ],
  properties: {
    ce_specversion: { type: 'string', const: '1.0' },
    ce_id: { type: 'string', description: 'Unique for ever; the same in every resend.' },
    ce_type: { type: 'string' },
    ce_source: { type: 'string', description: 'The service that wrote it, for example /sambung/routing.' },
    ce_subject: { type: 'string', description: 'The unit of order; also the message key.' },
    ce_time: { type: 'string', format: 'date-time' },
    ce_workspace: { type: 'string', description: 'The tenant; decides the partition.' },
    ce_sequence: {
      type: 'string',
      pattern: '^[1-9][0-9]*$',
      description: 'Place in the topic-partition: 1, 2, 3… without a hole. Drop what you have had.',
    },
    ce_traceparent: { type: 'string', description: 'W3C trace context of the request that caused it.' },
    ce_causationid: { type: 'string', description: 'ce_id of the command that caused it.' },
    ce_directorynumber: { type: 'string', description: 'How far its writer had read the directory.' },
    'content-type': { type: 'string', const: 'application/json' },
  },
};

const messageName = (event: EventDefinition): string =>
  event.name.replace(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase());

function message(event: EventDefinition): object {
  return {
    name: typeOnTheWire(event.name),
    title: event.name,
    summary: event.summary,
    description:
      event.kind === 'state'
        ? 'State: the whole of the subject each time; only the newest counts.'
        : 'Fact: it happened once.',
    contentType: 'application/json',
    headers: {
      ...headers,
      properties: { ...headers.properties, ce_type: { type: 'string', const: typeOnTheWire(event.name) } },
    },
    payload: z.toJSONSchema(event.schema, { target: 'draft-7' }),
    'x-subject': event.subject,
    'x-kind': event.kind,
  };
}

function channel(topic: Topic): object {
  return {
    address: topic,
    description: `Key = subject. ${String(PARTITION_COUNT)} partitions for ever; the partition is FNV-1a(workspace) mod ${String(PARTITION_COUNT)}.`,
    messages: Object.fromEntries(
      eventsOf(topic).map((event) => [messageName(event), { $ref: `#/components/messages/${messageName(event)}` }]),
    ),
    bindings: { kafka: { topic, partitions: PARTITION_COUNT, bindingVersion: '0.5.0' } },
  };
}

const channelName = (topic: Topic): string =>
  topic.split('.')[1]?.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) ?? topic;

/** The whole published language of events as an AsyncAPI 3 document (https://www.asyncapi.com/docs/reference/specification/v3.0.0). */
export function asyncApiDocument(): Record<string, unknown> {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Sambung events',
      version: '1.0.0',
      description:
        'CloudEvents 1.0 over Kafka, binary mode. Ids and routing attributes only: nothing here names or reaches a contact. Within v1 fields are only added; ignore what you do not know.',
      license: { name: 'MIT' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(TOPICS.map((topic) => [channelName(topic), channel(topic)])),
    operations: Object.fromEntries(
      TOPICS.map((topic) => [
        `${channelName(topic)}Published`,
        { action: 'send', channel: { $ref: `#/channels/${channelName(topic)}` }, summary: `What ${topic} carries.` },
      ]),
    ),
    components: {
      messages: Object.fromEntries(TOPICS.flatMap(eventsOf).map((event) => [messageName(event), message(event)])),
    },
  };
}
