import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(__dirname, '..');
const styles = readFileSync(join(__dirname, 'mantine-styles.ts'), 'utf8');
const components = new Set(
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.spec.tsx'))
    .flatMap((file) => [
      ...readFileSync(join(source, file), 'utf8').matchAll(/import \{([^}]*)\} from '@mantine\/core'/g),
    ])
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim().split(' as ')[0] ?? ''),
);

describe('the styles of what the pages are made of', () => {
  const styled = [...components].filter((name) =>
    existsSync(join(source, '../../../node_modules/@mantine/core/styles', `${name}.css`)),
  );

  it.each(styled)('are brought for %s', (name) => {
    expect(styles).toContain(`styles/${name}.css`);
  });
});
