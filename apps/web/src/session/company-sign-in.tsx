import { Button, Stack, Text } from '@mantine/core';
import { useLanguage } from '../language/use-language';
import { beginAt } from './session';

interface Props {
  /** How people call the provider; may be empty. */
  readonly name: string;
  readonly to: string;
}

/** To the company’s identity provider, and back to where one wanted to go. */
export function CompanySignIn({ name, to }: Props) {
  const { t } = useLanguage();
  return (
    <Stack gap="xs" align="flex-start">
      {/* Of a long name several lines, on a telephone. */}
      <Button
        component="a"
        href={beginAt(to)}
        size="lg"
        h="auto"
        mih={50}
        py="xs"
        styles={{ label: { whiteSpace: 'normal' } }}
      >
        {name === '' ? t('session.company') : t('session.companyNamed', { name })}
      </Button>
      <Text size="sm" c="dimmed">
        {t('session.companyHelp')}
      </Text>
    </Stack>
  );
}
