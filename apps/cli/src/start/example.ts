/** One handoff to copy into two terminals: an accountant passes a customer who wants to buy, and somebody who sells takes it. */
export function exampleFor(origin: string): string {
  const token = (persona: string): string =>
    `$(curl -s ${origin}/auth/token -d '{"persona":"${persona}"}' | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`;
  const sales = '-H "authorization: Bearer $SALES"';
  return `1. Be the one who is asked: in a second terminal, sign in as somebody who sells, and open their desk:

  SALES=${token('sales')}
  curl -s -X PUT ${origin}/v1/presence/me ${sales} -H 'content-type: application/json' -d '{"availability":"Available"}'
  curl -sN ${origin}/v1/desk/stream ${sales}

2. Pass a customer on, in a third terminal (an accountant does):

  TOKEN=${token('accountant')}
  curl -s ${origin}/v1/handoffs -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' \\
    -H "idempotency-key: $(date +%s)" -H 'prefer: wait=2' -d '{"reasonKey":"buy","channel":"phone"}'

3. Take it, there too, within 20 seconds (whoever lets it pass is asked again later); then the contact is put through and served:

  SALES=${token('sales')}
  OFFER=$(curl -s ${origin}/v1/desk ${sales} | grep -o '"offerId":"[^"]*"' | head -n 1 | cut -d '"' -f 4)
  curl -s -X POST ${origin}/v1/offers/$OFFER/accept ${sales}
  curl -s -X POST ${origin}/v1/handoffs/\${OFFER%.*}/connect ${sales}
  curl -s -X POST ${origin}/v1/handoffs/\${OFFER%.*}/complete ${sales}

The last answer holds the receipt. Everybody whom this company has to sign in as: ${origin}/auth/personas
Everything else is at ${origin}/reference. Ctrl-C stops all of it.
`;
}

/** Where one's own company begins. */
export function beginningFor(origin: string): string {
  return `There is no company yet. Open ${origin}, sign in as its first administrator, and you are led from the file of
your people to the first handoff. Everything can be done over HTTP too: ${origin}/reference. Ctrl-C stops all of it.
`;
}
