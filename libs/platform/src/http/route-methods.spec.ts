import type { Route } from '../access/route-table';
import { RouteMethods } from './route-methods';

const route = (method: string, path: string): Route => ({
  ...{ method, path, access: undefined, handler: 'Controller.action', action: 'action' },
  controller: Object,
});

describe('an address that no route has', () => {
  const methods = new RouteMethods();
  methods.learn([
    route('GET', '/v1/employees'),
    route('GET', '/v1/employees/:id/presence'),
    route('PATCH', '/v1/employees/:id'),
    route('PUT', '/v1/rotas/:id/shifts/:employeeId/:date'),
  ]);

  it('is told from one that takes another method', () => {
    expect(methods.at('/v1/employees/17/presence')).toEqual(['GET']);
    expect(methods.at('/v1/employees/')).toEqual(['GET']);
    expect(methods.at('/v1/nothing')).toEqual([]);
  });

  it('does not seem to take another method where only its id is missing', () => {
    expect(methods.at('/v1/employees//presence')).toEqual([]);
  });

  it('has empty what a program forgot to fill in, whatever its method', () => {
    expect(methods.emptyIn('GET', '/v1/employees//presence')).toEqual(['id']);
    expect(methods.emptyIn('POST', '/v1/employees//presence')).toEqual(['id']);
    expect(methods.emptyIn('PUT', '/v1/rotas//shifts//2026-12-01')).toEqual(['id', 'employeeId']);
    expect(methods.emptyIn('PUT', '/v1/rotas/r1/shifts/e1/')).toEqual(['date']);
  });

  it('has nothing empty at a slash too many, where no more was meant', () => {
    expect(methods.emptyIn('PATCH', '/v1/employees/')).toEqual(['id']);
    expect(methods.emptyIn('DELETE', '/v1/employees/')).toEqual([]);
    expect(methods.emptyIn('GET', '/v1//employees')).toEqual([]);
  });
});
