import { useEffect, useRef } from 'react';

type Keep = () => Promise<unknown>;

/** Of each handoff whose note stands in the box and is not kept yet: how to keep it. */
const unsaved = new Map<string, Keep>();

/** While `keep` is given, whatever is done with this handoff keeps its note first; and so does the end of what shows it, whoever brought it about. */
export function useUnsaved(handoffId: string, keep: Keep | undefined): void {
  useEffect(() => {
    if (!keep) return;
    unsaved.set(handoffId, keep);
    return () => {
      if (unsaved.get(handoffId) === keep) unsaved.delete(handoffId);
    };
  });
  const last = useRef(keep);
  useEffect(() => {
    last.current = keep;
  });
  useEffect(
    () => () => {
      // Nobody is there any more to be told of a refusal.
      void last.current?.().catch(() => undefined);
    },
    [],
  );
}

/** Throws what the note is refused with: then nothing else is done, and it still stands in the box. */
export const keepNotes = async (handoffId: string): Promise<void> => {
  await unsaved.get(handoffId)?.();
};
