import { AccordionChevron, Box, Popover, UnstyledButton } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { bring } from '../language/languages';
import { useLanguage } from '../language/use-language';
import type { WordKey } from '../language/words';
import { useSession } from '../session/session';
import { PEOPLE_LINKS_MESSAGES } from './people-links.messages';
import look from './frame.module.css';
import own from './people-links.module.css';

bring(PEOPLE_LINKS_MESSAGES);

interface Subject {
  readonly to:
    | '/people'
    | '/people/audit'
    | '/people/skills'
    | '/people/roles'
    | '/people/reasons'
    | '/people/keys'
    | '/people/incoming'
    | '/people/rota'
    | '/people/wishes'
    | '/people/import'
    | '/people/imports'
    | '/people/policies'
    | '/people/self-assessment';
  readonly label: WordKey;
  /** Whom it is for; left out: everybody. */
  readonly roles?: readonly string[];
}

/** What belongs together: in one menu, where somebody may open two of them or more. */
interface Subjects {
  readonly label: WordKey;
  readonly of: readonly Subject[];
}

const LEADS = ['manager', 'hr', 'admin'];
const HR = ['hr', 'admin'];
const SUBJECTS: readonly (Subject | Subjects)[] = [
  { to: '/people', label: 'peopleLinks.find' },
  { to: '/people/rota', label: 'peopleLinks.rota', roles: LEADS },
  { to: '/people/reasons', label: 'peopleLinks.reasons', roles: HR },
  {
    label: 'peopleLinks.abilities',
    of: [
      { to: '/people/skills', label: 'peopleLinks.skills', roles: LEADS },
      { to: '/people/roles', label: 'peopleLinks.roles' },
    ],
  },
  { to: '/people/policies', label: 'peopleLinks.policies' },
  {
    label: 'peopleLinks.mine',
    of: [
      { to: '/people/wishes', label: 'peopleLinks.wishes' },
      { to: '/people/self-assessment', label: 'peopleLinks.assessment' },
    ],
  },
  {
    label: 'peopleLinks.data',
    of: [
      { to: '/people/import', label: 'peopleLinks.import', roles: HR },
      { to: '/people/imports', label: 'peopleLinks.imports', roles: HR },
      { to: '/people/incoming', label: 'peopleLinks.incoming', roles: HR },
      { to: '/people/keys', label: 'peopleLinks.keys', roles: ['admin'] },
      { to: '/people/audit', label: 'peopleLinks.audit' },
    ],
  },
];

/** The page itself and what is below it; everybody of the directory is below `/people`, as is everything else. */
const activeOptions = ({ to }: Subject) => ({ exact: to === '/people', includeSearch: false });

/** From one page about people to the others that one may open. */
export function PeopleLinks() {
  const { t } = useLanguage();
  const { roles = [] } = useSession();
  const isOpen = (subject: Subject): boolean => !subject.roles || subject.roles.some((role) => roles.includes(role));
  return (
    <Box component="nav" pb="sm" aria-label={t('peopleLinks.menu')}>
      <ul className={`${look['links']} ${own['row']}`}>
        {SUBJECTS.flatMap((each) => {
          const open = 'of' in each ? each.of.filter(isOpen) : [each].filter(isOpen);
          if ('of' in each && open.length > 1)
            return [
              <li key={each.label}>
                <SubjectMenu label={each.label} of={open} />
              </li>,
            ];
          return open.map((subject) => (
            <li key={subject.to}>
              <Link to={subject.to} className={look['link'] ?? ''} activeOptions={activeOptions(subject)}>
                {t(subject.label)}
              </Link>
            </li>
          ));
        })}
      </ul>
    </Box>
  );
}

function SubjectMenu({ label, of }: Subjects) {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const [opened, setOpened] = useState(false);
  const isHere = of.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  return (
    // Mantine's menu would bring what it knows of hovering into the first load of Hand over. In the page, not behind all of it: it belongs to these links.
    <Popover
      {...{ opened, onChange: setOpened, withinPortal: false, trapFocus: true, returnFocus: true }}
      position="bottom-start"
    >
      <Popover.Target>
        <UnstyledButton
          className={`${look['link']} ${own['menu']}`}
          mod={{ here: isHere }}
          onClick={() => {
            setOpened(!opened);
          }}
        >
          {t(label)}
          <AccordionChevron size={14} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={4}>
        <ul className={`${look['links']} ${own['pages']}`}>
          {of.map((subject) => (
            <li key={subject.to}>
              <Link
                to={subject.to}
                className={look['link'] ?? ''}
                activeOptions={activeOptions(subject)}
                onClick={() => {
                  setOpened(false);
                }}
              >
                {t(subject.label)}
              </Link>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
