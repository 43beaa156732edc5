import { namesOf } from './names-of';

const budi = { employeeId: 'e1', name: 'Budi Santoso' };
const alsoBudi = { employeeId: 'e2', name: 'Budi Santoso' };
const sari = { employeeId: 'e3', name: 'Sari' };

describe('names of people', () => {
  it('say everybody once, in the order in which they came, however often they were asked', () => {
    expect(namesOf([sari, budi, sari, budi])).toBe('Sari, Budi Santoso');
    expect(namesOf([])).toBe('');
  });

  it('say two colleagues of one name as two', () => {
    expect(namesOf([budi, alsoBudi, budi])).toBe('Budi Santoso, Budi Santoso');
  });
});
