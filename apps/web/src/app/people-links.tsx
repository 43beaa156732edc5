import { Box } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { bring } from '../language/languages';
import { useLanguage } from '../language/use-language';
import type { WordKey } from '../language/words';
import { useSession } from '../session/session';
import { PEOPLE_LINKS_MESSAGES } from './people-links.messages';
import look from './frame.module.css';
import row from './people-links.module.css';

bring(PEOPLE_LINKS_MESSAGES);

interface Subject {
  readonly to:
    | '/people'
    | '/people/audit'
    | '/people/skills'
    | '/people/roles'
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

const LEADS = ['manager', 'hr', 'admin'];
const HR = ['hr', 'admin'];
const SUBJECTS: readonly Subject[] = [
  { to: '/people', label: 'peopleLinks.find' },
  { to: '/people/rota', label: 'peopleLinks.rota', roles: LEADS },
  { to: '/people/skills', label: 'peopleLinks.skills', roles: LEADS },
  { to: '/people/roles', label: 'peopleLinks.roles' },
  { to: '/people/wishes', label: 'peopleLinks.wishes' },
  { to: '/people/import', label: 'peopleLinks.import', roles: HR },
  { to: '/people/imports', label: 'peopleLinks.imports', roles: HR },
  { to: '/people/policies', label: 'peopleLinks.policies' },
  { to: '/people/self-assessment', label: 'peopleLinks.assessment' },
  { to: '/people/incoming', label: 'peopleLinks.incoming', roles: HR },
  { to: '/people/keys', label: 'peopleLinks.keys', roles: ['admin'] },
  { to: '/people/audit', label: 'peopleLinks.audit' },
];

/** From one page about people to the others that one may open. */
export function PeopleLinks() {
  const { t } = useLanguage();
  const { roles = [] } = useSession();
  const list = useRef<HTMLUListElement>(null);
  // Where they stand in one line, the page that is open is to be seen among them.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, []);
  const open = SUBJECTS.filter((subject) => !subject.roles || subject.roles.some((role) => roles.includes(role)));
  return (
    <Box component="nav" pb="sm" aria-label={t('peopleLinks.menu')}>
      <ul ref={list} className={`${look['links']} ${row['row']}`}>
        {open.map(({ to, label }) => (
          <li key={to}>
            <Link to={to} className={look['link'] ?? ''} activeOptions={{ exact: true }}>
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </Box>
  );
}
