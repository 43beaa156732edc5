import {
  KafkaJSConnectionError,
  KafkaJSNonRetriableError,
  KafkaJSNumberOfRetriesExceeded,
  KafkaJSProtocolError,
} from 'kafkajs';
import { mayBeginAnew } from './failures';

describe('a consumer that has stopped', () => {
  it('begins anew when the cluster was away', () => {
    const away = new KafkaJSConnectionError('refused');
    expect(mayBeginAnew(away)).toBe(true);
    expect(mayBeginAnew(new KafkaJSNumberOfRetriesExceeded(away, { retryCount: 5, retryTime: 1_000 }))).toBe(true);
    expect(mayBeginAnew(Object.assign(new KafkaJSNonRetriableError('wrapped'), { cause: away }))).toBe(true);
  });

  it('begins anew when the group no longer knew it', () => {
    expect(mayBeginAnew(protocolError('UNKNOWN_MEMBER_ID'))).toBe(true);
    expect(mayBeginAnew(protocolError('ILLEGAL_GENERATION'))).toBe(true);
  });

  it('is dead when it may not read, when others share in another way, and when there is a bug', () => {
    expect(mayBeginAnew(protocolError('GROUP_AUTHORIZATION_FAILED'))).toBe(false);
    expect(mayBeginAnew(protocolError('INCONSISTENT_GROUP_PROTOCOL'))).toBe(false);
    expect(mayBeginAnew(new TypeError('of undefined'))).toBe(false);
  });
});

function protocolError(type: string): KafkaJSProtocolError {
  return Object.assign(new KafkaJSProtocolError(new Error(type)), { type, retriable: false });
}
