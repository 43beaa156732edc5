import type { Attribute } from '../schemas/attribute';

export const OPERATORS = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'] as const;
export type Operator = (typeof OPERATORS)[number];
export type FilterValue = string | number | boolean | null;

/** A filter as it is written (RFC 7644, figure 1); paths are not looked up yet. */
export type WrittenFilter =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly WrittenFilter[] }
  | { readonly kind: 'not'; readonly part: WrittenFilter }
  | { readonly kind: 'present'; readonly path: string }
  | { readonly kind: 'compare'; readonly path: string; readonly operator: Operator; readonly value: FilterValue }
  /** `emails[type eq "work"]`: one entry for which the part holds. */
  | { readonly kind: 'some'; readonly path: string; readonly part: WrittenFilter };

/** Operators that remain: `ne` is what `eq` is not. */
export type Comparison = Exclude<Operator, 'ne'>;

/** A single value of a resource, or of an entry of a list. The key of a list of plain texts is empty inside an entry. */
export interface Field {
  readonly key: string;
  readonly attribute: Attribute;
}

/** A filter of which every path is known and every value has the type of its attribute. */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Filter[] }
  | { readonly kind: 'not'; readonly part: Filter }
  | { readonly kind: 'present'; readonly field: Field }
  | {
      readonly kind: 'compare';
      readonly field: Field;
      readonly comparison: Comparison;
      readonly value: string | boolean;
    }
  /** One entry of a list for which the part holds; without a part: any entry. */
  | { readonly kind: 'some'; readonly list: Field; readonly part?: Filter };
