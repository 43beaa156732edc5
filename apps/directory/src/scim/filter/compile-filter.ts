import type { Sql } from '../../persistence/sql';
import type { Comparison, Field, Filter } from './filter';

/** The SQL of each value of a resource by its key: text, boolean or timestamptz as its attribute has it, jsonb for a list. */
export type Columns = Readonly<Record<string, string>>;

/**
 * A condition that an index answers, and that holds wherever the filter does: who could be meant at all is read off it, and looked at closely after
 * that. It is never null, so that what it stands in may be negated. Undefined: there is none.
 */
export type Narrowing = (filter: Filter, sql: Sql) => string | undefined;

/** What the fields of a filter are in SQL, and what narrows it: the entries of a list have no index of their own. */
interface Scope {
  readonly valueOf: (field: Field) => string;
  readonly narrowing: Narrowing;
}

const NOTHING: Narrowing = () => undefined;

/** Turns filters into conditions. All that came from a client is a parameter; what has no value is never equal, greater or less. */
export class CompileFilter {
  private entries = 0;

  constructor(
    private readonly columns: Columns,
    private readonly sql: Sql,
    private readonly narrowing: Narrowing = NOTHING,
  ) {}

  of(filter: Filter): string {
    return this.condition(filter, { valueOf: ({ key }) => this.columns[key] ?? 'null', narrowing: this.narrowing });
  }

  private condition(filter: Filter, scope: Scope): string {
    const near = scope.narrowing(filter, this.sql);
    const exact = this.exact(filter, scope);
    return near === undefined ? exact : `(${near} and ${exact})`;
  }

  private exact(filter: Filter, scope: Scope): string {
    const { valueOf } = scope;
    switch (filter.kind) {
      case 'and':
      case 'or':
        return `(${filter.parts.map((part) => this.condition(part, scope)).join(` ${filter.kind} `)})`;
      case 'not':
        return `(not ${this.condition(filter.part, scope)})`;
      case 'present':
        return present(filter.field, valueOf(filter.field));
      case 'some':
        return this.some(filter, valueOf(filter.list));
      case 'compare':
        return this.compared(filter, valueOf(filter.field));
    }
  }

  private some({ list, part }: Filter & { kind: 'some' }, value: string): string {
    const entry = `entry_${this.entries++}`;
    const valueOf = (field: Field): string => partOf(entry, field);
    const where = part ? this.condition(part, { valueOf, narrowing: NOTHING }) : 'true';
    // What a client deleted to the last entry is no list any more.
    return `exists (select from jsonb_array_elements(coalesce(${value}, '[]')) ${entry} where ${list.attribute.multiValued ? where : 'false'})`;
  }

  private compared({ field, comparison, value }: Filter & { kind: 'compare' }, column: string): string {
    const { type, caseExact } = field.attribute;
    const said = this.sql.value(value);
    if (type === 'boolean') return `((${column}) = ${said}::boolean) is true`;
    if (type === 'dateTime') return `((${column}) ${SIGN[comparison]} ${said}::timestamptz) is true`;
    const [left, right] = caseExact ? [`(${column})`, `${said}::text`] : [`scim_fold(${column})`, `scim_fold(${said})`];
    return `(${comparedText(comparison, left, right)}) is true`;
  }
}

const SIGN: Readonly<Record<Comparison, string>> = {
  eq: '=',
  gt: '>',
  ge: '>=',
  lt: '<',
  le: '<=',
  co: '',
  sw: '',
  ew: '',
};

/** Without LIKE: nothing in a client's text is a wildcard. Order is by code point, the same in every database. */
function comparedText(comparison: Comparison, left: string, right: string): string {
  switch (comparison) {
    case 'co':
      return `position(${right} in ${left}) > 0`;
    case 'sw':
      return `starts_with(${left}, ${right})`;
    case 'ew':
      return `right(${left}, length(${right})) = ${right}`;
    default:
      return `${left} collate "C" ${SIGN[comparison]} ${right} collate "C"`;
  }
}

function present({ attribute }: Field, column: string): string {
  return attribute.type === 'boolean' || attribute.type === 'dateTime'
    ? `((${column}) is not null)`
    : `((${column}) <> '') is true`;
}

function partOf(entry: string, { key, attribute }: Field): string {
  if (key === '') return `${entry} #>> '{}'`;
  // Keys of parts are names of the schema, never a client's words.
  const value = `${entry}->>'${key}'`;
  return attribute.type === 'boolean' ? `(${value})::boolean` : value;
}
