export default async function stopPostgresForTests(): Promise<void> {
  await globalThis.sambungTestRun?.end();
}
