import { DirectoryRead1763700001000 } from './1763700001000-directory-read';
import { Handoffs1763700002000 } from './1763700002000-handoffs';
import { Desks1763700003000 } from './1763700003000-desks';
import { AskedAbove1763766000000 } from './1763766000000-asked-above';
import { AboutSomebody1763766001000 } from './1763766001000-about-somebody';
import { FillIns1763766002000 } from './1763766002000-fill-ins';
import { Assists1763776000000 } from './1763776000000-assists';
import { DepartmentsOfSenders1763790000000 } from './1763790000000-departments-of-senders';
import { FoundByPerson1763820000001 } from './1763820000001-found-by-person';
import { WellSince1763820000002 } from './1763820000002-well-since';
import { KeysOfDevices1763820000004 } from './1763820000004-keys-of-devices';
import { FoundByCode1763820000005 } from './1763820000005-found-by-code';
import { Pushes1763820000014 } from './1763820000014-pushes';
import { HowTheyCome1763820000015 } from './1763820000015-how-they-come';
import { WhatIsAskedOfWhom1763844000000 } from './1763844000000-what-is-asked-of-whom';

/** Forward only, in order; after those of the outbox and the inbox. */
export const FRONT_DESK_MIGRATIONS = [
  DirectoryRead1763700001000,
  Handoffs1763700002000,
  Desks1763700003000,
  AskedAbove1763766000000,
  AboutSomebody1763766001000,
  FillIns1763766002000,
  Assists1763776000000,
  DepartmentsOfSenders1763790000000,
  FoundByPerson1763820000001,
  WellSince1763820000002,
  KeysOfDevices1763820000004,
  FoundByCode1763820000005,
  Pushes1763820000014,
  HowTheyCome1763820000015,
  WhatIsAskedOfWhom1763844000000,
] as const;
