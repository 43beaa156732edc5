import { Injectable } from '@nestjs/common';
import type { Route } from '../access/route-table';

interface Known {
  readonly method: string;
  readonly parts: readonly string[];
}

/** Which methods an address takes, so that a wrong method is told from a wrong address, and both from one whose id is missing. */
@Injectable()
export class RouteMethods {
  private routes: readonly Known[] = [];

  learn(routes: readonly Route[]): void {
    this.routes = routes.map(({ method, path }) => ({ method, parts: path.split('/') }));
  }

  at(path: string): string[] {
    const parts = path.replace(/\/$/, '').split('/');
    return [...new Set(this.routes.filter((route) => matches(route, parts, isFilled)).map(({ method }) => method))];
  }

  /**
   * The parameters that a path leaves empty: `id` of `/v1/employees//presence`, and of `DELETE /v1/employees/`. A program whose variable is empty sends these.
   * A trailing slash counts only where the method says that more was meant.
   */
  emptyIn(method: string, path: string): string[] {
    const parts = path.split('/');
    const meant = this.routes.filter((route) => matches(route, parts, () => true));
    const inside = path.includes('//') ? meant[0] : undefined;
    const { parts: template = [] } = meant.find((route) => route.method === method) ?? inside ?? {};
    return template.filter((_, index) => parts[index] === '').flatMap((part) => parameterOf(part) ?? []);
  }
}

const parameterOf = (part: string): string | undefined => (part.startsWith(':') ? part.slice(1) : undefined);
const isFilled = (part: string): boolean => part !== '';

function matches({ parts: template }: Known, parts: readonly string[], fits: (part: string) => boolean): boolean {
  return (
    template.length === parts.length &&
    template.every((part, index) => {
      const said = parts[index] ?? '';
      return parameterOf(part) === undefined ? part === said : fits(said);
    })
  );
}
