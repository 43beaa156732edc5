import { Injectable } from '@nestjs/common';
import type { EmployeeBody } from '@sambung/contracts';
import { v7 as newId } from 'uuid';
import { Changes } from '../change/changes';
import { addEmployee } from '../change/write-employee';
import type { Employee } from '../domain/employee';
import { levelsOf } from '../domain/levels';
import { withTelephone } from '../domain/telephone';

/** Somebody new in the company. */
@Injectable()
export class AddEmployee {
  constructor(private readonly changes: Changes) {}

  execute(workspace: string, body: EmployeeBody): Promise<Employee> {
    const { skills, languages, ...rest } = body;
    const employee: Employee = {
      ...rest,
      id: newId(),
      skills: levelsOf.skills(skills),
      languages: levelsOf.languages(languages),
      active: true,
      version: 1,
    };
    return this.changes.in(workspace, async (change) => {
      const contactPoints = withTelephone(employee.contactPoints, change.settings.region);
      const added = { ...employee, contactPoints };
      await addEmployee(change, added);
      return added;
    });
  }
}
