import type { RoutingPlan } from '@sambung/contracts';

/** Each different plan once, by what it says. */
export class Plans {
  readonly all: RoutingPlan[] = [];
  private readonly known = new Map<RoutingPlan, number>();
  private readonly byContent = new Map<string, number>();

  indexOf(plan: RoutingPlan): number {
    const known = this.known.get(plan);
    if (known !== undefined) return known;
    const content = JSON.stringify(plan);
    const index = this.byContent.get(content) ?? this.all.push(plan) - 1;
    this.byContent.set(content, index);
    this.known.set(plan, index);
    return index;
  }
}
