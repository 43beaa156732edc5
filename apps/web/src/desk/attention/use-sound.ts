import { useEffect, useState } from 'react';
import { recall, remember } from '../../app/remembered';
import { ring, unlockBell } from './bell';
import { useOnlyTab } from './use-only-tab';

const OFF = 'sambung.desk.silent';
const AGAIN_MS = 4_000;

interface Sound {
  readonly on: boolean;
  /** The browser lets this tab sound. */
  readonly unlocked: boolean;
  readonly turn: (on: boolean) => void;
}

/** Rings as long as somebody is waiting for my answer, in one tab of all, once somebody has clicked in it. */
export function useSound(calls: boolean): Sound {
  const [on, setOn] = useState(() => recall(OFF) === null);
  const [unlocked, setUnlocked] = useState(false);
  useEffect(() => {
    if (!on || unlocked) return undefined;
    const unlock = (): void => {
      void unlockBell().then(setUnlocked, () => undefined);
    };
    document.addEventListener('pointerdown', unlock);
    document.addEventListener('keydown', unlock);
    return () => {
      document.removeEventListener('pointerdown', unlock);
      document.removeEventListener('keydown', unlock);
    };
  }, [on, unlocked]);
  const mine = useOnlyTab('sambung.desk.rings', on && unlocked);
  useEffect(() => {
    if (!mine || !calls) return undefined;
    ring();
    const again = setInterval(ring, AGAIN_MS);
    return () => {
      clearInterval(again);
    };
  }, [mine, calls]);
  const turn = (to: boolean): void => {
    remember(OFF, to ? null : 'yes');
    setOn(to);
  };
  return { on, unlocked, turn };
}
