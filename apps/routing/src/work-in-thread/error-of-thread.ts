/**
 * An error that was thrown in a thread, as one again. What arrives has lost its class and is no error to whoever asks the engine (`types.isNativeError`): a log
 * would show nothing of it, and nobody would see that it was the database that was away. What hangs on it has lost its code, and is left out.
 */
export function errorOfThread(thrown: unknown): Error {
  if (!looksLikeAnError(thrown)) return new Error(`A thread ended by throwing ${String(thrown)}.`);
  const { name, message, stack, code } = thrown;
  return Object.assign(new Error(message), {
    name,
    ...(stack !== undefined && { stack }),
    ...(code !== undefined && { code }),
  });
}

const looksLikeAnError = (thrown: unknown): thrown is NodeJS.ErrnoException =>
  typeof thrown === 'object' && thrown !== null && 'message' in thrown && 'name' in thrown;
