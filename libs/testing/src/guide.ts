import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PATIENCE_MS } from './eventually';

/** A block of code in a document of `docs/`: `sh` is pasted into a terminal, one without a kind is what stands there then. */
interface GuideBlock {
  readonly kind: string;
  readonly text: string;
}

const BELOW = '\x1e';

/** The blocks of code of a document, from its top. */
export function guideBlocks(document: string): GuideBlock[] {
  const blocks = readFileSync(document, 'utf8').matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm);
  return [...blocks].map(([, kind = '', text = '']) => ({ kind, text }));
}

/** What commands print when they are pasted into one terminal. This process goes on meanwhile: its connections stay alive. */
export function paste(commands: string): Promise<string> {
  return new Promise((resolve) => {
    execFile('sh', ['-c', `exec 2>&1\n${commands}`], { timeout: PATIENCE_MS }, (_, printed) => {
      resolve(printed.replaceAll('\r\n', '\n'));
    });
  });
}

/**
 * Pastes the commands of a document, from its top, and says where something else was printed than stands below them.
 * `…` stands for whatever is printed there, on a line of its own for any lines.
 */
export async function misled(document: string, origin: string): Promise<string[]> {
  const blocks = guideBlocks(document).filter(({ kind }) => kind === 'sh' || kind === '');
  const shown = blocks.filter(({ kind }) => kind === '').map(({ text }) => text);
  const commands = blocks.map(({ kind, text }) => (kind === 'sh' ? text : `printf '${BELOW}'\n`)).join('');
  if (shown.length === 0) throw new Error(`${document} shows nothing that its commands print.`);
  const printed = (await paste(commands.replaceAll('http://localhost:3000', origin))).split(BELOW);
  return shown.flatMap((text, index) => {
    const instead = printed[index] ?? '';
    return pattern(text).test(instead) ? [] : [`${document} shows\n${text}and what is printed is\n${instead}`];
  });
}

function pattern(text: string): RegExp {
  const literally = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literally.replaceAll(/^…\n/gm, '(?:.*\\n)*').replaceAll('…', '.*')}$`);
}
