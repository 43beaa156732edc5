import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { ImportBody, ImportReport, Understanding } from '../../api/views';
import { aboutValues, isOpen, mappingToTry, mappingWith, withoutColumn, type Answers } from './answers';
import { withLeaving, type Missing } from './leaving';
import type { Dropped } from './read-files';

const LOOK_EVERY_MS = 500;

export interface Trial {
  /** Undefined: the files came with a mapping. */
  readonly understood: Understanding | undefined;
  /** What importing it would do. */
  readonly report: ImportReport;
  /** What is imported when somebody agrees. */
  readonly body: ImportBody;
  readonly answers: Answers;
  /** Those of whom somebody has said that they have left; null: who is missing stays. */
  readonly leaving: Missing | null;
  /** Something has to be answered first. */
  readonly open: boolean;
}

/** Tries files with answers: nothing is kept of it. */
export function useTrial(onTried: (trial: Trial) => void) {
  return useMutation({
    mutationFn: ({ dropped, ...said }: Pick<Trial, 'answers' | 'leaving'> & { readonly dropped: Dropped }) =>
      tryOut(dropped, said),
    onSuccess: onTried,
  });
}

async function tryOut({ files, mapping }: Dropped, said: Pick<Trial, 'answers' | 'leaving'>): Promise<Trial> {
  const { answers, leaving } = said;
  if (mapping !== undefined) {
    const body = { mapping, files };
    return { understood: undefined, report: await attempt(body), body, ...said, open: false };
  }
  const proposed = await attempt({ mapping: { columns: answers.columns }, files });
  const { understood } = proposed;
  // What no mapping can be proposed for: the report says why.
  if (!understood) return { understood, report: proposed, body: { files }, ...said, open: true };
  const body = { mapping: withLeaving(mappingWith(understood, answers), leaving), files };
  const open = isOpen(understood, answers);
  // While an office is wanting hours are tried all the same: which of them cannot be read is told in the same round.
  const triesAnswers = open
    ? 'hours' in body.mapping && withoutColumn(understood).length === 0
    : aboutValues(understood).length > 0 || leaving !== null;
  const tried = open ? { ...body, mapping: mappingToTry(understood, answers) } : body;
  return { understood, report: triesAnswers ? await attempt(tried) : proposed, body, ...said, open };
}

async function attempt(body: ImportBody): Promise<ImportReport> {
  const { data } = await api.POST('/v1/imports', {
    params: { query: { dryRun: 'true' } },
    headers: { prefer: 'wait=10' },
    body,
  });
  for (let report = data; ;) {
    if (!report) throw new Error('The answer was empty.');
    if (!report.progress) return report;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    report = (await api.GET('/v1/imports/{id}', { params: { path: { id: report.importId } } })).data;
  }
}
