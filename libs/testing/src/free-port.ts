import { createServer } from 'node:net';

/** Below the ports that systems give to connections and to whoever asks for any port: nobody gets one of these by chance. */
const LOWEST = 10_000;
const HIGHEST = 32_000;

/** A TCP port on 127.0.0.1 that nothing listens on now, and that nobody takes before you do, but another caller with the same dice. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const listens = await new Promise<boolean>((resolve) => {
    server
      .once('error', () => {
        resolve(false);
      })
      .listen(port, '127.0.0.1', () => {
        resolve(true);
      });
  });
  if (listens) await new Promise((resolve) => server.close(resolve));
  return listens;
}
