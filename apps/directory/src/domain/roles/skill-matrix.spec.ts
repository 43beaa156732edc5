import type { Employee } from '../employee';
import { skillMatrix } from './skill-matrix';

const person = (id: string, skills: Record<string, number>) =>
  ({ id, name: id, roles: ['cashier'], skills }) as unknown as Employee;
const nameOf = ({ key }: { key: string }) => ({ id: key.toUpperCase(), en: key });

describe('a matrix of skills', () => {
  const members = [person('ani', { patience: 3, forklift: 4 }), person('budi', {})];
  const able = [person('ani', { patience: 3 }), person('budi', {})];
  const wants = [
    {
      wants: [
        { kind: 'skill', key: 'numeracy' },
        { kind: 'language', key: 'en' },
      ],
    },
  ];
  const matrix = skillMatrix(members, able, wants, nameOf);

  it('has the skills that somebody has or a role wants, and no languages', () => {
    expect(matrix.skills.map(({ skill }) => skill)).toEqual(['forklift', 'numeracy', 'patience']);
  });

  it('tells levels as stated beside those that count: evidence may have run out', () => {
    expect(matrix.people).toMatchObject([
      {
        employeeId: 'ani',
        skills: [
          { skill: 'patience', level: 3, counts: 3 },
          { skill: 'forklift', level: 4, counts: 0 },
        ],
      },
      { employeeId: 'budi', skills: [] },
    ]);
  });
});
