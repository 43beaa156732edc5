import type { FieldRule } from '@sambung/contracts';

/** Reads a cell of the row in hand by its column, which may be of a joined file: `department.name`. */
export type CellOf = (column: string) => string;

/** What a rule makes of a row. `text` is empty where the cells are. */
export interface ReadValue {
  readonly text: string;
  /** Where it came from, for reports; null for a fixed value. */
  readonly column: string | null;
}

/** A rule of the mapping, ready to be applied to many rows. */
export interface Rule {
  /** Every column it reads. */
  readonly columns: readonly string[];
  read(cellOf: CellOf): ReadValue;
  /** By the rule's `values` and `otherwise`; undefined when they do not know the text. */
  translate(text: string): string | undefined;
}

const PLACEHOLDER = /\{([^{}]+)\}/g;

export function compileRule(rule: FieldRule): Rule {
  if (typeof rule === 'string') return rule.includes('{') ? template(rule) : column({ column: rule });
  return 'value' in rule ? fixed(rule.value) : column(rule);
}

const asItIs = (text: string): string => text;

function fixed(value: string): Rule {
  return { columns: [], read: () => ({ text: value, column: null }), translate: asItIs };
}

function template(pattern: string): Rule {
  const columns = [...pattern.matchAll(PLACEHOLDER)].map(([, name = '']) => name.trim());
  return {
    columns,
    read: (cellOf) => {
      const nothing = columns.every((name) => cellOf(name) === '');
      const text = nothing ? '' : pattern.replace(PLACEHOLDER, (_, name: string) => cellOf(name.trim()));
      return { text: text.replace(/\s+/g, ' ').trim(), column: columns.join(', ') };
    },
    translate: asItIs,
  };
}

function one(name: string): Pick<Rule, 'columns' | 'read'> {
  return { columns: [name], read: (cellOf) => ({ text: cellOf(name), column: name }) };
}

type ColumnRule = Extract<FieldRule, { column: string }>;

function column({ column: name, values, otherwise, default: ifEmpty = '', lastDigits }: ColumnRule): Rule {
  const { columns, read } = name.includes('{') ? template(name) : one(name);
  return {
    columns,
    read: (cellOf) => {
      const cell = read(cellOf);
      const text = lastDigits === undefined ? cell.text : cell.text.replace(/\D/g, '').slice(-lastDigits);
      return { ...cell, text: text === '' ? ifEmpty : text };
    },
    translate: (text) => {
      if (values && Object.hasOwn(values, text)) return values[text];
      return values || otherwise !== undefined ? otherwise : text;
    },
  };
}
