import { demandOfPlans, withQueues } from './demand';

const step = (criteria: object) => ({ criteria, holdSeconds: 30 });

describe('what contacts ask of a role', () => {
  it('is what the steps ask that ask the role, or nobody in particular: each reason once, at its highest level', () => {
    const complaint = [
      step({ role: 'service', skills: [{ skill: 'conflict-management', level: 3 }] }),
      step({ skills: [{ skill: 'conflict-management', level: 4 }], languages: [{ language: 'en', level: 3 }] }),
    ];
    const tax = [step({ role: 'accountant', skills: [{ skill: 'numeracy', level: 4 }] })];
    expect(demandOfPlans([complaint, tax], 'service')).toEqual([
      { kind: 'skill', key: 'conflict-management', level: 4, reasons: 1, neededAtOnce: null },
      { kind: 'language', key: 'en', level: 3, reasons: 1, neededAtOnce: null },
    ]);
  });

  it('looks into alternatives, and leaves out what is excluded and what is asked of other roles', () => {
    const plan = [
      step({
        anyOf: [
          { role: 'service', skills: [{ skill: 'patience', level: 2 }] },
          { role: 'accountant', skills: [{ skill: 'numeracy', level: 2 }] },
        ],
        not: [{ skills: [{ skill: 'delegation', level: 1 }] }],
      }),
    ];
    expect(demandOfPlans([plan, plan], 'service')).toMatchObject([{ key: 'patience', reasons: 2 }]);
  });

  it('knows from a rota how many are needed at the same time: queues that ask for the same add up', () => {
    const asks = (key: string, skill: string) => ({ key, skills: [{ skill, level: 3 }], languages: [] });
    const demands = withQueues(
      demandOfPlans([[step({ skills: [{ skill: 'patience', level: 2 }] })]], 'service'),
      [asks('calls', 'patience'), asks('chats', 'patience'), asks('till', 'numeracy')],
      [
        { key: 'calls', people: [1, 3, 2] },
        { key: 'chats', people: [2, 1, 2] },
        { key: 'till', people: [1, 1, 1] },
      ],
    );
    expect(demands).toMatchObject([
      { key: 'patience', level: 3, reasons: 1, neededAtOnce: 4 },
      { key: 'numeracy', level: 3, reasons: 0, neededAtOnce: 1 },
    ]);
  });
});
