import { Injectable } from '@nestjs/common';
import type { PlanStep, WhoHandlesAnswer, WhoHandlesQuery } from '@sambung/contracts';
import { Clock, Database } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { everydayWords } from '../catalogue/everyday-words';
import type { Employee } from '../domain/employee';
import { matchWords } from '../domain/match-words';
import { findMatters, type Matter } from '../persistence/find-matters';
import { findSurroundings } from '../persistence/find-surroundings';
import { searchEmployees } from '../persistence/search/search-employees';
import { cardOf } from '../show-employee/employee-card';

const PEOPLE_SHOWN = 5;

/** Who takes care of a matter: by the duties of the company, and by the reasons for which contacts get in touch. */
@Injectable()
export class TellWhoHandles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  execute(workspace: string, { q, limit }: WhoHandlesQuery): Promise<WhoHandlesAnswer> {
    return this.database.inWorkspace(workspace, async (manager) => {
      const { asked, matters } = await findMatters(manager, workspace, q);
      const answers: WhoHandlesAnswer['matters'] = [];
      for (const matter of bestOf(asked, matters).slice(0, limit)) {
        const { kind, key, name, shortAnswer } = matter;
        answers.push({ kind, key, name, shortAnswer, people: await this.peopleFor(manager, workspace, matter) });
      }
      return { matters: answers };
    });
  }

  private async peopleFor(manager: EntityManager, workspace: string, matter: Matter) {
    const people = await findWhoHandles(manager, workspace, matter);
    const around = await findSurroundings(manager, workspace, people);
    return people.map((person) => cardOf(person, around, this.clock.now()));
  }
}

function bestOf(asked: string, matters: readonly Matter[]): Matter[] {
  return matters
    .map((matter) => ({
      matter,
      match: matchWords(asked.split(' '), matter.words.trim().split(' '), [
        ...everydayWords(matter.key),
        ...matter.alsoSaid.split(' ').filter(Boolean),
      ]),
    }))
    .filter(({ match }) => match > 0)
    .sort((a, b) => b.match - a.match)
    .map(({ matter }) => matter);
}

/** Who is free first. */
async function findWhoHandles(manager: EntityManager, workspace: string, matter: Matter): Promise<Employee[]> {
  const whom = whoIn(matter);
  if (!whom) return [];
  const find = (available: boolean, limit: number) =>
    searchEmployees(manager, { workspace, ...whom, available, status: 'active', limit });
  const free = (await find(true, PEOPLE_SHOWN)).slice(0, PEOPLE_SHOWN);
  const missing = PEOPLE_SHOWN - free.length;
  const others = missing > 0 ? (await find(false, missing)).slice(0, missing) : [];
  return [...free, ...others].map(({ employee }) => employee);
}

interface Whom {
  readonly role?: string[];
  readonly team?: string;
}

/** A duty's own role or team; of a reason, of the first step of its plan that names one. */
function whoIn({ role, teamId, steps }: Matter): Whom | undefined {
  return asked(role ?? undefined, teamId ?? undefined) ?? steps.map(whoIsAsked).find((whom) => whom !== undefined);
}

function whoIsAsked({ criteria: { anyOf = [], ...own } }: PlanStep): Whom | undefined {
  return [own, ...anyOf].map(({ role, teamId }) => asked(role, teamId)).find((whom) => whom !== undefined);
}

const asked = (role: string | undefined, team: string | undefined): Whom | undefined =>
  role === undefined && team === undefined
    ? undefined
    : { ...(role !== undefined && { role: [role] }), ...(team !== undefined && { team }) };
