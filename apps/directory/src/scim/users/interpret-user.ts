import { isDeepStrictEqual } from 'node:util';
import { Language, type ContactPoints } from '@sambung/contracts';
import { isTimeZone } from '../../domain/time-zone';
import type { Employee, Levels } from '../../domain/employee';
import { levelIn } from '../../domain/levels';
import { ValueInvalid } from '../scim.errors';
import { ENTERPRISE_USER, SAMBUNG_USER } from '../schemas/user-schemas';
import { splitEmails, splitPhoneNumbers, type Entry, type SplitEntries } from './contact-entries';
import type { Identity } from './identity';
import type { KnownNames } from './known-names';
import { nameAfter, withoutStale, type NameParts } from './personal-name';

/** What clients may write of a User, by the key of each attribute. */
export type Written = ReadonlyMap<string, unknown>;

export interface Person {
  readonly employee: Employee;
  readonly identity: Identity;
}

export interface Said {
  readonly before: Written;
  readonly after: Written;
  readonly known: KnownNames;
  /** The id of whoever goes by what is said of the manager; undefined: nobody does. */
  readonly managerId: string | undefined;
}

/** A level that is not said: able, not more. */
const ORDINARY_LEVEL = 3;
const KEPT = ['nickName', 'profileUrl', 'title', 'userType', 'preferredLanguage', 'locale', 'timezone', 'addresses'];
const KEPT_OF_ENTERPRISE = ['costCenter', 'organization', 'division'];
const MOST = { roles: 20, skills: 100, languages: 30 } as const;
const LONGEST = { name: 200, employeeNumber: 80, sip: 255, extension: 32, counter: 120 } as const;

/**
 * Somebody after a client has said something else of them. What is said as before stays as it is, however it came to be. Throws ValueInvalid with
 * everything that Sambung has no name for, and where its names stand.
 */
export function interpretUser(person: Person, said: Said): Person {
  return new UserReader(person, said).read();
}

class UserReader {
  private employee: Employee;
  private identity: Identity;
  private readonly faults: string[] = [];

  constructor(
    person: Person,
    private readonly said: Said,
  ) {
    ({ employee: this.employee, identity: this.identity } = person);
  }

  read(): Person {
    this.readNames();
    this.readKept();
    this.changed('active', (active) => this.work({ active: (active as boolean | undefined) ?? this.employee.active }));
    this.readContactPoints();
    this.readPlace();
    this.readAbilities();
    if (this.faults.length > 0) throw new ValueInvalid(this.faults.join(' '));
    return { employee: this.employee, identity: this.identity };
  }

  private readNames(): void {
    const userName = this.said.after.get('userName') as string | undefined;
    if (userName === undefined) throw new ValueInvalid('“userName” is missing: a User has one.');
    this.keep({ userName });
    this.changed('externalId', (externalId) => this.keep({ externalId: (externalId ?? null) as string | null }));
    if (this.isChanged('name') || this.isChanged('displayName')) this.readName();
    // A name is the one thing that nobody here is without.
    if (this.employee.name === '') this.work({ name: this.within('userName', userName, LONGEST.name) });
  }

  private readName(): void {
    const { before, after } = this.said;
    const [nameBefore, name] = [before.get('name'), after.get('name')] as (NameParts | undefined)[];
    const called = nameAfter(
      { name: nameBefore, displayName: before.get('displayName') as string | undefined },
      { name, displayName: after.get('displayName') as string | undefined },
    );
    if (called !== undefined) this.work({ name: this.within('displayName', called, LONGEST.name) });
    this.remember('name', name && withoutStale(nameBefore, name));
    this.keep({ named: this.employee.name });
  }

  private readKept(): void {
    for (const key of KEPT) this.changed(key, (value) => this.remember(key, value));
    for (const key of KEPT_OF_ENTERPRISE)
      this.changed(`${ENTERPRISE_USER}:${key}`, (value) => this.remember(key, value));
    const timeZone = this.said.after.get('timezone') as string | undefined;
    if (this.isChanged('timezone') && timeZone !== undefined && !isTimeZone(timeZone))
      this.faults.push(`“${timeZone}” in timezone is no time zone of the IANA database; names look like Asia/Jakarta.`);
  }

  private readContactPoints(): void {
    const list = (value: unknown): readonly Entry[] => (value ?? []) as readonly Entry[];
    this.changed('emails', (value) => this.reach('emails', 'email', splitEmails(list(value))));
    this.changed('phoneNumbers', (value) =>
      this.reach('phoneNumbers', 'phone', splitPhoneNumbers(list(value), this.said.known.region)),
    );
    this.plainContactPoint('sipAddress', 'sip');
    this.plainContactPoint('extension', 'extension');
    this.plainContactPoint('counter', 'counter');
  }

  private plainContactPoint(attribute: string, way: 'sip' | 'extension' | 'counter'): void {
    this.changed(`${SAMBUNG_USER}:${attribute}`, (value) =>
      this.contact(way, value === undefined ? undefined : this.within(attribute, value as string, LONGEST[way])),
    );
  }

  private reach(attribute: string, way: 'email' | 'phone', { contactPoint, entries }: SplitEntries): void {
    this.contact(way, contactPoint);
    this.remember(attribute, entries);
  }

  private readPlace(): void {
    this.changed(`${ENTERPRISE_USER}:employeeNumber`, (value) =>
      this.work({
        externalId: value === undefined ? null : this.within('employeeNumber', value as string, LONGEST.employeeNumber),
      }),
    );
    this.changed(`${ENTERPRISE_USER}:department`, (said) => {
      const teamId = said === undefined ? null : (this.said.known.team(said as string) ?? null);
      this.work({ teamId });
      this.remember('department', said === undefined ? undefined : { said, teamId });
    });
    this.changed(`${ENTERPRISE_USER}:manager`, (said) => {
      const { managerId = null } = this.said;
      this.work({ managerId });
      this.keep({ managerSaid: managerId === null ? ((said as { value?: string } | undefined)?.value ?? null) : null });
    });
    this.changed(`${SAMBUNG_USER}:site`, (said) => {
      const siteId = said === undefined ? null : this.known('site', said as string, '/v1/sites');
      if (siteId !== undefined) this.work({ siteId });
    });
  }

  private readAbilities(): void {
    const list = (value: unknown): readonly string[] => (value ?? []) as readonly string[];
    for (const [attribute, most] of Object.entries(MOST))
      this.changed(`${SAMBUNG_USER}:${attribute}`, (value) => {
        if (list(value).length > most) this.faults.push(`“${attribute}” has at most ${most} entries.`);
      });
    this.changed(`${SAMBUNG_USER}:roles`, (value) =>
      this.work({ roles: [...new Set(list(value).flatMap((role) => this.known('role', role, '/v1/roles') ?? []))] }),
    );
    this.changed(`${SAMBUNG_USER}:skills`, (value) =>
      this.work({ skills: this.levels('skills', list(value), (skill) => this.known('skill', skill, '/v1/skills')) }),
    );
    this.changed(`${SAMBUNG_USER}:languages`, (value) =>
      this.work({ languages: this.levels('languages', list(value), (tag) => this.language(tag)) }),
    );
  }

  private levels(attribute: string, list: readonly string[], keyOf: (word: string) => string | undefined): Levels {
    const levels: Record<string, number> = {};
    for (const entry of list) {
      const [, word = '', digits] = /^(.*?)(?:\s*:\s*(\d+))?$/.exec(entry) ?? [];
      const level = digits === undefined ? ORDINARY_LEVEL : Number(digits);
      if (level < 1 || level > 5)
        this.faults.push(`“${entry}” in ${attribute}: a level is 1 (beginner) to 5 (expert).`);
      const key = keyOf(word);
      if (key !== undefined) levels[key] = Math.max(levelIn(levels, key) ?? 0, level);
    }
    return levels;
  }

  private language(tag: string): string | undefined {
    const read = Language.safeParse(tag);
    if (!read.success)
      this.faults.push(`“${tag}” in languages is no language tag; use BCP 47 tags such as id, en or zh-Hant.`);
    return read.data;
  }

  private known(kind: 'role' | 'skill' | 'site', said: string, list: string): string | undefined {
    const key = this.said.known[kind](said);
    if (key === undefined)
      this.faults.push(
        `There is no ${kind} “${said}” here. GET ${list} lists them; name one of those, or create it first.`,
      );
    return key;
  }

  private within(attribute: string, value: string, longest: number): string {
    if (value.length > longest) this.faults.push(`“${attribute}” has at most ${longest} characters.`);
    return value;
  }

  private isChanged(key: string): boolean {
    return !isDeepStrictEqual(this.said.before.get(key), this.said.after.get(key));
  }

  private changed(key: string, apply: (value: unknown) => void): void {
    if (this.isChanged(key)) apply(this.said.after.get(key));
  }

  private work(more: Partial<Employee>): void {
    this.employee = { ...this.employee, ...more };
  }

  private contact(way: keyof ContactPoints, value: string | undefined): void {
    const { [way]: _, ...others } = this.employee.contactPoints;
    this.work({ contactPoints: value === undefined ? others : { ...others, [way]: value } });
  }

  private keep(more: Partial<Identity>): void {
    this.identity = { ...this.identity, ...more };
  }

  private remember(key: string, value: unknown): void {
    const { [key]: _, ...others } = this.identity.attributes;
    this.keep({ attributes: value === undefined ? others : { ...others, [key]: value } });
  }
}
