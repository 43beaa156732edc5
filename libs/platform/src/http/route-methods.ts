import { Injectable } from '@nestjs/common';
import type { Route } from '../access/route-table';

/** Which methods an address takes, so that a wrong method is told from a wrong address. */
@Injectable()
export class RouteMethods {
  private routes: readonly { method: string; parts: string[] }[] = [];

  learn(routes: readonly Route[]): void {
    this.routes = routes.map(({ method, path }) => ({ method, parts: path.split('/') }));
  }

  at(path: string): string[] {
    const parts = path.replace(/\/$/, '').split('/');
    return [...new Set(this.routes.filter((route) => matches(route.parts, parts)).map(({ method }) => method))];
  }
}

const matches = (template: string[], parts: string[]): boolean =>
  template.length === parts.length && template.every((part, index) => part.startsWith(':') || part === parts[index]);
