import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { parse } from 'yaml';
import { importCommand } from '../apps/cli/src/import/import.command';
import { ingressCommand } from '../apps/cli/src/ingress/ingress.command';
import { issuerCommand } from '../apps/cli/src/issuer/issuer.command';
import { provisionCommand } from '../apps/cli/src/provision/provision.command';

const CLI = 'dist/apps/cli/src/main.js';
const COMMANDS: readonly Command[] = [importCommand, ingressCommand, issuerCommand, provisionCommand];
const { services } = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
  services: Record<string, { command?: string[] }>;
};
const started = Object.entries(services).flatMap(([name, { command }]) => (command ? [{ name, command }] : []));

/** What no engine is needed for: a container that asks a question, or knows no such option, ends at once. */
describe('docker-compose.yml', () => {
  it.each(started)('starts $name by a program that there is', ({ command: [node, script = ''] }) => {
    expect(node).toBe('node');
    expect(existsSync(script.replace(/^dist\//, '').replace(/\.js$/, '.ts'))).toBe(true);
  });

  it.each(started.filter(({ command }) => command[1] === CLI))(
    'starts $name with options that its command knows, and asks nobody',
    ({ command: [, , name, ...args] }) => {
      const command = COMMANDS.find((each) => each.name() === name);
      expect(command?.parseOptions(args).unknown).toEqual([]);
      if (command === importCommand) expect(importCommand.opts()).toMatchObject({ yes: true });
    },
  );
});
