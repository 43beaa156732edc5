import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(__dirname, '..');
const atFirst = readFileSync(join(__dirname, 'mantine-styles.ts'), 'utf8');
const uses = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx') && !file.endsWith('.spec.tsx'))
  .flatMap((file) => {
    const code = readFileSync(join(source, file), 'utf8');
    const names = [...code.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, found = '']) =>
      found.split(',').map((name) => name.trim().split(' as ')[0] ?? ''),
    );
    return names.map((name) => ({ name, file, code }));
  });

describe('the styles of what the pages are made of', () => {
  const styled = uses.filter(({ name }) =>
    existsSync(join(source, '../../../node_modules/@mantine/core/styles', `${name}.css`)),
  );

  it.each(styled)('are brought for $name in $file, at first or by itself', ({ name, code }) => {
    expect(atFirst + code).toContain(`styles/${name}.css`);
  });

  it.each(uses.filter(({ name }) => /^(Switch|Checkbox|Radio)$/.test(name)))(
    'are brought for the label beside each $name in $file, which is a component of its own',
    ({ code }) => {
      expect(code).toContain('styles/InlineInput.css');
    },
  );
});
