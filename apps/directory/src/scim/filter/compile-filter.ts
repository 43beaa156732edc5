import type { Sql } from '../../persistence/sql';
import type { Comparison, Field, Filter } from './filter';

/** The SQL of each value of a resource by its key: text, boolean or timestamptz as its attribute has it, jsonb for a list. */
export type Columns = Readonly<Record<string, string>>;

/** A condition of another form for a comparison that an index could answer; undefined: the ordinary one. */
export type Shortcut = (filter: Filter & { kind: 'compare' }, sql: Sql) => string | undefined;

/** Turns filters into conditions. All that came from a client is a parameter; what has no value is never equal, greater or less. */
export class CompileFilter {
  private entries = 0;

  constructor(
    private readonly columns: Columns,
    private readonly sql: Sql,
    private readonly shortcut: Shortcut = () => undefined,
  ) {}

  of(filter: Filter): string {
    return this.condition(filter, ({ key }) => this.columns[key] ?? 'null');
  }

  private condition(filter: Filter, valueOf: (field: Field) => string): string {
    switch (filter.kind) {
      case 'and':
      case 'or':
        return `(${filter.parts.map((part) => this.condition(part, valueOf)).join(` ${filter.kind} `)})`;
      case 'not':
        return `(not ${this.condition(filter.part, valueOf)})`;
      case 'present':
        return present(filter.field, valueOf(filter.field));
      case 'some':
        return this.some(filter, valueOf(filter.list));
      case 'compare':
        return this.shortcut(filter, this.sql) ?? this.compared(filter, valueOf(filter.field));
    }
  }

  private some({ list, part }: Filter & { kind: 'some' }, value: string): string {
    const entry = `entry_${this.entries++}`;
    const where = part ? this.condition(part, (field) => partOf(entry, field)) : 'true';
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
