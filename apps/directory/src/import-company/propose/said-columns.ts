import { SaidColumns } from '@sambung/contracts';

/** What columns are, by their headers; null: nobody's. */
export type Said = SaidColumns['columns'];

/** What somebody says of columns in place of a mapping: nothing, where nothing was sent. Undefined: a mapping was sent, or what is meant to be one. */
export function saidColumns(sent: string | object | undefined): Said | undefined {
  return sent === undefined ? {} : SaidColumns.safeParse(sent).data?.columns;
}
