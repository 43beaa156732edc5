import { Absence, HandoverReportQuery, OwnShiftsQuery, PolicyOnQuery, RotaBody, SkillAssessmentBody } from '.';

describe('a day that a caller sends', () => {
  it.each([
    ['an absence', Absence, { from: '0000-01-01', until: null, kind: 'leave' }],
    ['the last day of an absence', Absence, { from: '2026-11-22', until: '0000-12-31', kind: 'leave' }],
    ['a report', HandoverReportQuery, { from: '0000-01-01', to: '2026-11-22' }],
    ['somebody’s shifts', OwnShiftsQuery, { from: '0000-01-01', until: '0000-01-02' }],
    ['the policies of a day', PolicyOnQuery, { on: '0000-01-01' }],
    ['a rota', RotaBody, { teamId: 't', from: '0000-01-03', days: 7, queues: [] }],
    ['an assessment', SkillAssessmentBody, { level: 3, ground: 'test', assessedOn: '0000-01-01' }],
  ])('is refused for %s when no calendar in use has it: the database would fail', (_, schema, said) => {
    const told = schema.safeParse(said).error?.issues.map(({ message }) => message) ?? [];
    expect(told).toContain('give a day from 1900 on');
  });
});
