import { SeededWorld } from './seeded-world';
it('x', async () => {
  const w = new SeededWorld(Number(process.env['S'])) as any;
  await w.run(3000);
  for (const i of w.instances) {
    console.log(
      i.name,
      i.assigned,
      i.frozen,
      i.delivering,
      i.waiting.length,
      i.partitions.problems(),
      i.told.all.slice(-6).map((t: any) => t.what + ' ' + String(t.with).slice(0, 150)),
    );
  }
  console.log(
    [...w.committed],
    [...w.topics].map(([t, r]: any) => [t, r.length]),
    await w.ledger.standings([10]),
  );
}, 20000);
