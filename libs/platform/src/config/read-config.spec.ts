import { z } from 'zod';
import { type BadConfiguration, readConfig } from './read-config';

const good = {
  DATABASE_URL: 'postgres://sambung:geheim@db:5432/front_desk',
  BUS_DATABASE_URL: 'postgres://sambung:geheim@db:5432/bus',
  JWT_ISSUER: 'https://login.toko.id',
  JWT_JWKS_URL: 'https://login.toko.id/jwks',
};

function problems(environment: Record<string, string>, own?: z.ZodObject): readonly string[] {
  try {
    readConfig(environment, own);
    return [];
  } catch (error) {
    return (error as BadConfiguration).problems;
  }
}

describe('the configuration', () => {
  it('has defaults for everything but addresses and trust', () => {
    expect(readConfig(good)).toMatchObject({
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      JWT_AUDIENCE: 'sambung',
      DATABASE_POOL_SIZE: 10,
    });
  });

  it('names every variable that is missing, in one sentence each', () => {
    expect(problems({ BUS_DATABASE_URL: good.BUS_DATABASE_URL })).toEqual([
      'DATABASE_URL is not set.',
      'JWT_ISSUER is not set.',
    ]);
  });

  it('says what is wrong without repeating what may be secret', () => {
    const found = problems({ ...good, DATABASE_URL: 'mysql://sari:geheim@db', PORT: '70000', LOG_LEVEL: 'loud' });
    expect(found).toHaveLength(3);
    expect(found[0]).toBe('PORT is not usable: must be a whole number from 0 to 65535.');
    expect(found[2]).toBe('DATABASE_URL is not usable: must be a URL that begins with postgres:// or postgresql://.');
    expect(found.join()).not.toMatch(/geheim|70000|loud/);
  });

  it('counts an empty variable as not set', () => {
    expect(problems({ ...good, JWT_ISSUER: '' })).toEqual(['JWT_ISSUER is not set.']);
  });

  it('wants exactly one way to know the keys, and some way to carry events', () => {
    expect(problems({ ...good, JWT_JWKS: '{}' })).toEqual([
      expect.stringContaining('Exactly one of JWT_JWKS_URL and JWT_JWKS'),
    ]);
    expect(problems({ ...good, BUS_DATABASE_URL: '' })).toEqual([
      expect.stringContaining('KAFKA_BROKERS or BUS_DATABASE_URL'),
    ]);
    expect(readConfig({ ...good, BUS_DATABASE_URL: '', KAFKA_BROKERS: 'a:9092, b:9092' }).KAFKA_BROKERS).toEqual([
      'a:9092',
      'b:9092',
    ]);
  });

  it('believes sessions of the pages by the keys of the ingress, and never as if they were the company’s', () => {
    const pages = {
      SESSION_ISSUER: 'https://sambung.toko.id',
      SESSION_JWKS_URL: 'http://ingress:3000/session/keys.json',
    };
    expect(readConfig({ ...good, ...pages })).toMatchObject(pages);
    expect(problems({ ...good, SESSION_ISSUER: pages.SESSION_ISSUER })).toEqual([
      expect.stringContaining('go together'),
    ]);
    expect(problems({ ...good, ...pages, SESSION_ISSUER: good.JWT_ISSUER })).toEqual([
      expect.stringContaining('must not be JWT_ISSUER'),
    ]);
  });

  it('reads what a service adds for itself', () => {
    const own = z.object({ GRACE_SECONDS: z.coerce.number().default(20) });
    expect(readConfig({ ...good, GRACE_SECONDS: '5' }, own).GRACE_SECONDS).toBe(5);
    expect(problems({ ...good, GRACE_SECONDS: 'soon' }, own)).toHaveLength(1);
  });
});
