import { Writable } from 'node:stream';
import { QueryFailedError } from 'typeorm';
import { createLogger } from './logger';
import { RequestContext } from './request-context';
import { continueTrace } from './traceparent';

function logging() {
  let text = '';
  const sink = new Writable({
    write: (part: Buffer, _, done) => {
      text += part.toString();
      done();
    },
  });
  const context = new RequestContext();
  return { context, logger: createLogger('sample', { LOG_LEVEL: 'info' }, context, sink), text: () => text };
}

describe('logs', () => {
  it('hold no credentials, bodies or parameters, however deep, and leave what was logged as it is', () => {
    const { logger, text } = logging();
    const request = { headers: { authorization: 'Bearer geheim' }, token: 'geheim', list: [{ password: 'geheim' }] };
    logger.info({ request, authorization: 'geheim', deep: { cookie: 'geheim' } }, 'asked');
    expect(text()).not.toContain('geheim');
    expect(request.headers.authorization).toBe('Bearer geheim');
  });

  it('hold no values that PostgreSQL repeats in its errors', () => {
    const { logger, text } = logging();
    const driver = Object.assign(new Error('invalid input syntax: "+62811"'), {
      severity: 'ERROR',
      code: '22P02',
      detail: 'Key (number)=(+62811)',
    });
    logger.error({ err: new QueryFailedError('select $1', ['+62811'], driver) }, 'failed');
    logger.error(driver);
    expect(text()).not.toContain('62811');
    expect(text()).toContain('22P02');
  });

  it('carry the trace of the work in hand', () => {
    const { logger, context, text } = logging();
    context.run('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', () => {
      logger.info('inside');
    });
    expect(JSON.parse(text())).toMatchObject({
      level: 'info',
      service: 'sample',
      traceId: '0af7651916cd43dd8448eb211c80319c',
    });
  });
});

describe('a trace', () => {
  const sent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00';

  it('goes on under a span of our own, and keeps what the caller decided about sampling', () => {
    const { traceparent, traceId } = continueTrace(sent);
    expect(traceId).toBe('0af7651916cd43dd8448eb211c80319c');
    expect(traceparent).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-00$/);
    expect(traceparent).not.toBe(sent);
  });

  it.each([
    undefined,
    '',
    'nonsense',
    sent.toUpperCase(),
    `ff${sent.slice(2)}`,
    sent.replace(/0af7\w+/, '0'.repeat(32)),
  ])('begins anew when what was sent is none (%s)', (header) => {
    expect(continueTrace(header).traceparent).toMatch(/^00-(?!0af7)[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  });
});
