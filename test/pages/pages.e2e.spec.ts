import { describeKafka } from '@sambung/testing';
import type { BusKind } from '../system/system';
import { describeBrowser } from './browser';
import { deskPlay } from './desk.play';
import { devicesPlay } from './devices.play';
import { firstRunPlay } from './first-run.play';
import { floorPlay } from './floor.play';
import { handOverPlay } from './hand-over.play';
import { peoplePlay } from './people.play';
import { rotaPlay } from './rota.play';
import { signInPlay } from './sign-in.play';
import { Stage } from './stage';

type Play = (stage: () => Stage) => void;

/** All on one stage, one after the other: starting Sambung takes longer than playing. */
function playAll(
  chromium: string,
  bus: BusKind,
  plays: Readonly<Record<string, Play>>,
  args?: readonly string[],
): void {
  let stage: Stage | undefined;
  beforeAll(async () => (stage = await Stage.open(chromium, bus, args)));
  afterAll(() => stage?.close());
  const open = (): Stage => {
    if (!stage) throw new Error('The stage is not open yet.');
    return stage;
  };
  for (const [title, play] of Object.entries(plays))
    describe(title, () => {
      play(open);
      afterAll(() => stage?.closeWindows());
    });
}

const PLAYS = {
  'Hand over': handOverPlay,
  Desk: deskPlay,
  Devices: devicesPlay,
  Floor: floorPlay,
  Rota: rotaPlay,
} satisfies Readonly<Record<string, Play>>;

const EMPTY = ['--ephemeral', '--no-demo'];

describeBrowser('the pages', (chromium) => {
  describe('where PostgreSQL is the bus', () => {
    // Whom the last one brings may be asked from then on.
    playAll(chromium, 'postgres', { ...PLAYS, People: peoplePlay, 'Sign in': signInPlay });
  });
  describe('of a company that begins empty', () => {
    playAll(chromium, 'postgres', { 'First run': firstRunPlay }, EMPTY);
  });
  describeKafka('where Kafka is the bus', () => {
    playAll(chromium, 'kafka', PLAYS);
  });
  describeKafka('of a company that begins empty', () => {
    playAll(chromium, 'kafka', { 'First run': firstRunPlay }, EMPTY);
  });
});
