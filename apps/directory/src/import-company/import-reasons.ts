import { v7 as newId } from 'uuid';
import { importProblem, type MappedReason, type PlanStep } from '@sambung/contracts';
import type { Reason } from '../domain/catalogue';
import { differs } from '../domain/differs';
import { warningsOf } from '../domain/plan-warnings';
import { planReferences } from '../domain/plan-references';
import { ENTRY, unknownOf } from '../domain/references';
import { findIdsByExternalId } from '../persistence/find-ids-by-external-id';
import { findKnown } from '../persistence/find-known';
import { findWhetherAnybodyFits } from '../persistence/find-who-fits';
import { ReasonRow } from '../persistence/rows';
import type { ImportRun } from './import-run';
import { stepsOf, type PlanNames } from './mapped-steps';

/** Reasons of the mapping, and the seed catalogue’s drafts: named a last resort, they come to life. */
export async function importReasons(run: ImportRun, names: PlanNames): Promise<void> {
  const { manager, workspace } = run.change;
  const people = await peopleOf(run);
  const present = await manager.find(ReasonRow, {
    where: { workspace },
    order: { id: 'asc' },
    lock: { mode: 'pessimistic_write' },
  });
  const before = new Map(present.map((row) => [row.key, row]));
  const mapped = new Map(run.mapping.reasons.map((reason, index) => [reason.key, { reason, index }]));
  const keys = new Set([...mapped.keys(), ...(run.mapping.lastResort === undefined ? [] : before.keys())]);
  const written: Reason[] = [];
  for (const key of keys) {
    const said = mapped.get(key);
    const steps =
      said?.reason.steps &&
      stepsOf(said.reason.steps, { ...names, people }, (step, kind, name) => {
        run.problems.inMapping(
          `reasons.${said.index}.steps.${step}.${kind}`,
          importProblem('mapping.name-unknown', { kind, name }),
        );
      });
    const after = reasonAfter(run, {
      key,
      said: said?.reason,
      index: said?.index,
      before: before.get(key),
      steps,
      people,
    });
    if (after) written.push(...(await write(run, before.get(key), after)));
    if (after && said) await reviewPlan(run, after, said);
  }
  await run.change.reasonsChanged(written);
}

/** Everybody whom the mapping's plans name. */
function peopleOf({ change, mapping }: ImportRun): Promise<Map<string, string>> {
  const named = mapping.reasons.flatMap(({ lastResort, steps = [] }) => [
    lastResort,
    ...steps.map(({ person }) => person),
  ]);
  const ids = [mapping.lastResort, ...named].flatMap((id) => id ?? []);
  return findIdsByExternalId(change.manager, change.workspace, ids);
}

interface Saying {
  readonly key: string;
  readonly said: MappedReason | undefined;
  readonly index: number | undefined;
  readonly before: ReasonRow | undefined;
  readonly steps: PlanStep[] | undefined;
  readonly people: ReadonlyMap<string, string>;
}

function reasonAfter(run: ImportRun, { key, said, index, before, steps, people }: Saying): Reason | undefined {
  const path = index === undefined ? 'lastResort' : `reasons.${index}`;
  const name = said?.name ?? before?.name;
  if (!name) {
    run.problems.inMapping(`${path}.name`, importProblem('reason.no-name', { key }));
    return undefined;
  }
  const lastResort = lastResortOf(run, said, before, people, path);
  return {
    id: before?.id ?? newId(),
    key,
    name,
    shortAnswer: said?.shortAnswer ?? before?.shortAnswer ?? null,
    alsoSaid: before?.alsoSaid ?? [],
    priority: said?.priority ?? before?.priority ?? 50,
    steps: steps ?? before?.steps ?? [],
    lastResort,
    // A draft lives as soon as it ends with somebody; what somebody switched off stays off.
    active: lastResort !== null && (before === undefined || before.active || before.lastResort === null),
    version: before?.version ?? 0,
  };
}

function lastResortOf(
  run: ImportRun,
  said: MappedReason | undefined,
  before: ReasonRow | undefined,
  people: ReadonlyMap<string, string>,
  path: string,
): string | null {
  const named = said?.lastResort ?? ((before?.lastResort ?? null) === null ? run.mapping.lastResort : undefined);
  if (named === undefined) {
    if ((before?.lastResort ?? null) === null)
      run.problems.inMapping(`${path}.lastResort`, importProblem('reason.no-last-resort', { key: said?.key ?? '' }));
    return before?.lastResort ?? null;
  }
  const id = people.get(named);
  if (id === undefined)
    run.problems.inMapping(
      said?.lastResort === undefined ? 'lastResort' : `${path}.lastResort`,
      importProblem('reason.last-resort-unknown', { id: named }),
    );
  return id ?? null;
}

async function write(run: ImportRun, before: ReasonRow | undefined, after: Reason): Promise<Reason[]> {
  const { manager, workspace } = run.change;
  const tally = run.counts.reasons;
  if (before && !differs<Reason>(before, after)) {
    tally.unchanged += 1;
    return [];
  }
  tally[before ? 'changed' : 'created'] += 1;
  run.note<Reason>('reason', after.key, before, after);
  const row = {
    ...after,
    workspace,
    alsoSaid: [...after.alsoSaid],
    steps: [...after.steps],
    version: after.version + 1,
  };
  if (before) await manager.update(ReasonRow, { workspace, id: before.id }, row);
  else await manager.insert(ReasonRow, row);
  return [row];
}

/** What a mapping's own steps call by a name was told of when that was looked up: theirs are only keys left. */
async function reviewPlan(
  run: ImportRun,
  reason: Reason,
  { reason: { steps }, index }: { readonly reason: MappedReason; readonly index: number },
): Promise<void> {
  const { manager, workspace } = run.change;
  const path = `reasons.${index}.steps`;
  const references = planReferences({ steps: [...reason.steps] }).filter(
    ({ kind }) => !steps || kind === 'roles' || kind === 'skills',
  );
  for (const { kind, value, path: where } of unknownOf(references, await findKnown(manager, workspace, references))) {
    const told = importProblem('mapping.name-unknown', { kind: ENTRY[kind], name: value });
    run.problems.inMapping(where.replace('body.plan.steps', path), told);
  }
  for (const { step, code } of warningsOf(
    reason.steps,
    await findWhetherAnybodyFits(manager, workspace, reason.steps),
  )) {
    run.warnings.inMapping(`${path}.${step - 1}`, importProblem(`reason.${code}`));
  }
}
