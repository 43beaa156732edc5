import { Group, Text } from '@mantine/core';
import { useLanguage } from '../../language/use-language';
import { MARKS, SIGNS } from './mark';
import look from './matrix.module.css';

const AN_EXAMPLE = 3;

/** What the numbers and the signs beside them say. */
export function Legend() {
  const { t } = useLanguage();
  return (
    <div>
      <Text size="sm">{t('skills.levels')}</Text>
      <Group gap="md" component="ul" m={0} p={0} style={{ listStyle: 'none' }} aria-label={t('skills.marks')}>
        {MARKS.map((mark) => (
          <Text key={mark} size="sm" component="li">
            <span className={look['example']} data-mark={mark}>
              {AN_EXAMPLE} {SIGNS[mark]}
            </span>{' '}
            {t(`mark.${mark}`)}
          </Text>
        ))}
      </Group>
    </div>
  );
}
