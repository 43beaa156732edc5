/** 256 random bits, as the directory makes them. */
const CODE = /^#([\w-]{43})$/;

/**
 * The code behind `#` of the address, once: it goes out of the address bar and out of the history, where the next person at this phone would find it.
 * Undefined: there is none.
 */
export function takeCode(): string | undefined {
  const code = CODE.exec(window.location.hash)?.[1];
  if (code !== undefined) window.history.replaceState(window.history.state, '', window.location.pathname);
  return code;
}
