import { Option } from 'commander';

/** `--names` of whatever gives out tokens of the demo issuer. */
export const namesOption = (): Option =>
  new Option(
    '--names <list>',
    'names under which people reach it, for the demo issuer: besides localhost and addresses of numbers it signs for no other',
  )
    .default([], 'none')
    .argParser((list) =>
      list
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    );
