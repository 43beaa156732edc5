import { Switchboard } from '@sambung/switchboard';
import { anEmployee } from '../../test/company';
import { Writers } from '../../test/topics';
import { readEvent } from '@sambung/contracts';
import { commandFor } from '../translate/commands';
import { Draft } from './draft';

const STANDING = {
  ...{ partition: 3, claim: 'c1', seq: 0, frontDeskNo: 0, directoryNo: 0, publicNo: 0 },
  ...{ nowMs: 0, url: '' },
};

describe('what is written of a decision', () => {
  it('is a row of its own for a question as for a contact, so that its story can be asked for, and is forgotten with it', () => {
    const draft = new Draft(STANDING, { now: () => 1_000 }, () => 'id');
    const loaded = { board: Switchboard.empty(), version: 0 };
    const { record } = new Writers('maju').number(anEmployee('sari'));
    const reading = readEvent(record.headers, record.value);
    const employee = reading.kind === 'event' ? commandFor(reading.event) : undefined;
    if (!employee) throw new Error('an employee is somebody to know');
    draft.decide('maju', loaded, employee);
    const ask = { kind: 'supervisor' } as const;
    const asked = { handoffId: 'a1', askerId: 'sari', ask, promiseSeconds: 60, requestedAt: 1_000 };
    draft.decide('maju', loaded, { type: 'request-assist', commandId: 'k1', ...asked });
    expect(draft.finish().handoffs).toMatchObject([{ workspace: 'maju', handoffId: 'a1', isNew: true }]);
    expect(draft.finish().stories.map(({ handoffId }) => handoffId)).toContain('a1');
  });
});
