/** One handoff to copy into a terminal: an accountant passes a customer who wants to buy. */
export function exampleFor(origin: string): string {
  return `Pass a customer on (an accountant does):

  TOKEN=$(curl -s ${origin}/auth/token -d '{"persona":"accountant"}' | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
  curl -s "${origin}/v1/handoffs" -H "Authorization: Bearer $TOKEN" -H "Idempotency-Key: $(date +%s)" \\
    -H 'Prefer: wait=2' -H 'Content-Type: application/json' -d '{"reasonKey":"buy","channel":"phone"}'

Everything else is at ${origin}/reference. Ctrl-C stops all of it.
`;
}
