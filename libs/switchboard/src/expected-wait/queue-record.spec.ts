import { QueueRecord, type RecordState } from './queue-record';
import { QueueRecords } from './queue-records';
import { AS_FORECAST } from './calibration';

const SECONDS = 1_000;
const ended = (waited: number) => ({ waited, gaveUp: false });
const UNTRIED = { coming: AS_FORECAST, waiting: AS_FORECAST };

/** A queue in which one after the other has waited so many seconds for its only desk; the time now, in ms. */
class Queue {
  readonly record = new QueueRecord();
  now = 0;

  served(count: number, seconds: number, staff = 1): this {
    for (let each = 0; each < count; each++) {
      this.record.enter(this.now, staff);
      this.now += seconds * SECONDS;
      this.goes('accepted', staff);
    }
    return this;
  }

  comes(staff = 1): this {
    this.record.enter(this.now, staff);
    return this;
  }

  goes(how: 'accepted' | 'gone' | 'gone-at-once', staff = 1, before = 0): this {
    this.record.leave({ now: this.now, staff, how, before });
    return this;
  }

  passes(seconds: number): this {
    this.now += seconds * SECONDS;
    return this;
  }

  /** The mean, by the place alone, in seconds. */
  mean(place = 1, staff = 1): number | undefined {
    return this.record.forecast(place, staff, this.now)?.byPlace.mean;
  }
}
const queue = (): Queue => new Queue();

describe('the pace of a queue', () => {
  it('is the time between two acceptances for each place, and half of it with twice as many at work', () => {
    const minute = queue().served(4, 60);
    expect(minute.mean(1)).toBeCloseTo(60, 9);
    expect(minute.mean(3)).toBeCloseTo(180, 9);
    expect(minute.mean(1, 2)).toBeCloseTo(30, 9);
  });

  it('is known from three acceptances on', () => {
    expect(queue().served(2, 60).mean()).toBeUndefined();
    expect(queue().served(3, 60).mean()).toBeCloseTo(60, 9);
  });

  it('is not learned from whoever others took while nobody of these was at work', () => {
    expect(queue().served(5, 60, 0).mean()).toBeUndefined();
    expect(queue().served(4, 60).served(4, 1, 0).mean()).toBeCloseTo(60, 9);
  });

  it('is not told while nobody is at work, or when all were taken at the very moment at which they came', () => {
    expect(queue().served(4, 60).mean(1, 0)).toBeUndefined();
    expect(queue().served(4, 0).mean()).toBeUndefined();
  });

  it('slows down while somebody waits and nobody is accepted, until it is said to stand still', () => {
    const waiting = queue().served(4, 60).comes();
    expect(waiting.passes(120).mean()).toBeCloseTo(90, 9);
    // By chance (1 + 660 / 240) ** −4 times: once in two hundred.
    expect(waiting.passes(530).mean()).toBeDefined();
    expect(waiting.passes(30).mean()).toBeUndefined();
  });

  it('does not slow down while nobody waits', () =>
    expect(queue().served(4, 60).passes(36_000).mean()).toBeCloseTo(60, 9));

  it('goes by how long each of several waited, and by all who were at work', () => {
    const two = queue().comes(2).comes(2).passes(60).goes('accepted', 2).passes(60).goes('accepted', 2);
    const three = two.comes(2).passes(60).goes('accepted', 2);
    expect(three.mean(1, 2)).toBeCloseTo(60, 9);
  });

  it('follows a change within some eighty acceptances', () => {
    const faster = queue().served(200, 60).served(200, 30).mean() ?? 0;
    expect(faster).toBeGreaterThan(30);
    expect(faster).toBeLessThan(35);
    // An average over all of them would say 36.
    expect(queue().served(80, 60).served(80, 30).mean()).toBeGreaterThan(35);
  });

  it('is not spoilt by a night in which nobody was there to accept', () => {
    const night = queue().served(4, 60).comes().passes(36_000).goes('accepted');
    // The night counts as twelve usual pauses.
    expect(night.mean()).toBeCloseTo((4 * 60 + 12 * 60) / 5, 9);
    // Of three nobody knows yet what is usual.
    expect(queue().served(3, 60).comes().passes(3_600).goes('accepted').mean()).toBeCloseTo((180 + 3_600) / 4, 9);
  });
});

describe('giving up', () => {
  /** Two wait a hundred seconds, and one of them goes. */
  const impatient = (how: 'gone' | 'gone-at-once'): Queue =>
    queue().served(4, 60).comes().comes().passes(100).goes(how).goes('accepted');

  it('shortens the wait of those behind', () => {
    const [patient, left] = [impatient('gone-at-once'), impatient('gone')];
    expect(left.mean(1)).toBeCloseTo(patient.mean(1) ?? 0, 9);
    expect(left.mean(3)).toBeLessThan(0.9 * (patient.mean(3) ?? 0));
  });

  it('at once is not out of patience, and shortens nothing', () => {
    expect(impatient('gone-at-once').record.toJSON().left).toBe(0);
  });

  it('of long ago fades slowly', () => {
    const { record } = impatient('gone').served(200, 60);
    const { left, waited } = record.toJSON();
    expect(left).toBeLessThan(0.4);
    expect(left).toBeGreaterThan(0.3);
    expect(waited).toBeLessThan(200 * 60 + 440);
    expect(waited).toBeGreaterThan(6_000);
  });

  it('cannot leave fewer than nobody waiting', () => expect(queue().goes('gone').record.toJSON().waiting).toBe(0));
});

describe('what a queue remembers', () => {
  /** Four waited a minute, and a fifth was told so and waited twice as long. */
  const told = (): Queue => {
    const five = queue().served(4, 60);
    five.record.noteWait(60);
    const foretold = five.record.forecast(1, 1, five.now);
    if (!foretold) throw new Error('there is a forecast');
    five.record.learn(3, foretold, ended(120), UNTRIED);
    return five;
  };

  it('is by how much waits were longer than was told, apart for those who are ahead by their priority', () => {
    const { record } = told();
    expect(record.scoresFor(3)?.coming.middle).toBeGreaterThan(0);
    expect(record.scoresFor(3)?.waiting.known).toBe(1);
    expect(record.scoresFor(0)).toBeUndefined();
  });

  it('goes on from what held here before, and begins with what held elsewhere', () => {
    const five = told();
    const once = five.record.scoresFor(3)?.coming.middle ?? 0;
    const foretold = five.record.forecast(1, 1, five.now);
    if (!foretold) throw new Error('there is a forecast');
    five.record.learn(3, foretold, ended(120), UNTRIED);
    expect(five.record.scoresFor(3)?.coming.middle).toBeGreaterThan(once);
    expect(five.record.scoresFor(3)?.coming.known).toBe(2);
  });

  it('is all in a snapshot, also the wait of the last one', () => {
    const { record, now } = told().comes();
    const state = JSON.parse(JSON.stringify(record)) as RecordState;
    expect(state.lastWait).toBe(60);
    expect(JSON.parse(JSON.stringify(new QueueRecord()))).not.toHaveProperty('lastWait');
    const restored = QueueRecord.from(state);
    expect(restored.toJSON()).toEqual(record.toJSON());
    expect(restored.forecast(2, 1, now)).toEqual(record.forecast(2, 1, now));
    expect(restored.scoresFor(3)).toEqual(record.scoresFor(3));
  });

  it('is read from a snapshot of before it was counted where people give up: everywhere alike', () => {
    const { record, now } = queue().served(4, 60).comes().comes().comes().passes(100).goes('gone', 1, 2);
    const { leaving, ...before } = record.toJSON();
    const restored = QueueRecord.from(before);
    expect(leaving?.left[2]).toBe(1);
    const { taken, exposure, left, waited } = before;
    const open = 100;
    const [pace, leave] = [taken / (exposure + open), left / waited];
    expect(restored.forecast(3, 1, now)?.byPlace.mean).toBeCloseTo(
      1 / pace + 1 / (pace + leave) + 1 / (pace + 2 * leave),
      9,
    );
  });
});

describe('the records of all queues', () => {
  const leave = <How extends 'accepted' | 'gone'>(how: How, now: number) => ({ now, staff: 1, how, before: 0 });
  const awaited = (key: string, at: number, records?: QueueRecords) => {
    const foretold = records?.get(key)?.forecast(1, 1, at);
    return { queue: key, at, credit: 0, ...(foretold && { foretold }) };
  };
  /** So many waited a minute each in one queue, told what could be told. */
  const learned = (count: number, seconds: number): QueueRecords => {
    const records = new QueueRecords();
    for (let each = 0; each < count; each++) {
      const at = each * seconds * SECONDS;
      records.enter('claims', at, 1);
      records.leave(awaited('claims', at, records), leave('accepted', at + seconds * SECONDS));
    }
    return records;
  };

  it('keep how forecasts have kept elsewhere for a queue in which none has come true yet', () => {
    expect(learned(3, 60).scoresFor('sales', 0)).toEqual(UNTRIED);
    const { coming } = learned(5, 60).scoresFor('sales', 0);
    expect(coming.known).toBe(2);
    expect(learned(5, 60).scoresFor('claims', 0).coming.middle).not.toBe(0);
  });

  it('learn from who gave up that the wait would have been longer, and not how long it was', () => {
    const given = (how: 'accepted' | 'gone') => {
      const records = learned(4, 60);
      records.enter('claims', 240 * SECONDS, 1);
      records.leave(awaited('claims', 240 * SECONDS, records), leave(how, 270 * SECONDS));
      return records;
    };
    const [accepted, gone] = [given('accepted'), given('gone')];
    const middle = (records: QueueRecords): number => records.scoresFor('claims', 0).coming.middle;
    expect(middle(accepted)).toBeLessThan(middle(learned(4, 60)));
    expect(middle(gone)).toBeGreaterThan(middle(accepted));
    expect(gone.scoresFor('sales', 0).coming.middle).toBe(middle(gone));
    expect(gone.get('claims')?.toJSON().lastWait).toBe(60);
  });

  it('learn nothing from who did not wait', () => {
    const records = learned(4, 60);
    const before = records.scoresFor('claims', 0);
    for (const how of ['accepted', 'gone'] as const) {
      records.enter('claims', 240 * SECONDS, 1);
      records.leave(awaited('claims', 240 * SECONDS, records), leave(how, 240 * SECONDS));
    }
    expect(records.scoresFor('claims', 0)).toEqual(before);
    expect(records.get('claims')?.toJSON().lastWait).toBe(60);
  });

  it('tell who is turned away at once from who gave up', () => {
    const gone = (after: number): number => {
      const records = new QueueRecords();
      records.enter('claims', 0, 1);
      records.leave(awaited('claims', 0), leave('gone', after));
      return records.get('claims')?.toJSON().left ?? 0;
    };
    expect([gone(0), gone(1)]).toEqual([0, 1]);
  });

  it('are five hundred: the one not used for longest goes first', () => {
    const records = new QueueRecords();
    for (let each = 0; each < 500; each++) records.enter(`q${each}`, 0, 1);
    expect(records.get('q0')).toBeDefined();
    records.enter('q0', 0, 1);
    records.enter('one more', 0, 1);
    expect(records.get('q0')).toBeDefined();
    expect(records.get('q1')).toBeUndefined();
    expect(records.get('q2')).toBeDefined();
  });
});
