import { Anchor, Box } from '@mantine/core';
import { memo } from 'react';
import type { SkillInMatrix, SkillMatrixRow } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { markOf, shownLevel, SIGNS } from './mark';
import look from './matrix.module.css';
import { sayCell } from './say-cell';
import type { Skill } from './shown-skills';

export interface MatrixProps {
  readonly people: readonly SkillMatrixRow[];
  readonly skills: readonly Skill[];
  readonly today: string;
  /** Somebody, and one of their skills where that was meant. */
  readonly onOpen: (person: SkillMatrixRow, skill?: string) => void;
}

/**
 * People down, skills across. By keyboard one goes from name to name, which opens the person with all their skills: a stop at each of thousands of cells
 * would be in everybody's way.
 */
export function MatrixTable({ people, skills, today, onOpen }: MatrixProps) {
  const { t, said } = useLanguage();
  return (
    <Box className={look['scroll'] ?? ''} role="region" aria-label={t('skills.title')} tabIndex={0}>
      <table className={look['table']}>
        <thead>
          <tr>
            <th scope="col" data-first>
              {t('skills.person')}
            </th>
            {skills.map(({ skill, name }) => (
              <th key={skill} scope="col">
                <span className={look['skill']}>{said(name)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <Row key={person.employeeId} {...{ person, skills, today, onOpen }} />
          ))}
        </tbody>
      </table>
    </Box>
  );
}

interface RowProps extends Omit<MatrixProps, 'people'> {
  readonly person: SkillMatrixRow;
}

/** Drawn again only when something of it has changed: there may be hundreds. */
const Row = memo(function Row({ person, skills, today, onOpen }: RowProps) {
  const speech = useLanguage();
  const known = new Map(person.skills.map((each) => [each.skill, each]));
  return (
    <tr>
      <th scope="row" data-first>
        <Anchor
          component="button"
          type="button"
          onClick={() => {
            onOpen(person);
          }}
        >
          <bdi>{person.name}</bdi>
        </Anchor>
      </th>
      {skills.map((skill) => {
        const cell = known.get(skill.skill);
        return (
          <td key={skill.skill}>
            <button
              type="button"
              tabIndex={-1}
              className={look['cell']}
              data-mark={cell ? markOf(cell, today) : 'nothing'}
              title={sayCell(skill, cell, today, speech)}
              aria-label={sayCell(skill, cell, today, speech)}
              onClick={() => {
                onOpen(person, skill.skill);
              }}
            >
              <Shown cell={cell} today={today} />
            </button>
          </td>
        );
      })}
    </tr>
  );
});

/** The number, struck through where it does not count, with its sign. */
export function Shown({ cell, today }: { readonly cell: SkillInMatrix | undefined; readonly today: string }) {
  const level = cell && shownLevel(cell);
  if (!cell || typeof level !== 'number') return '·';
  const isCounted = cell.level === null || cell.counts !== null;
  return (
    <>
      {isCounted ? level : <s>{level}</s>} {SIGNS[markOf(cell, today)]}
    </>
  );
}
