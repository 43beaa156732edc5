import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language/use-language';

/** Whoever is not named here; of many at once the file is mended, and imported again. */
export function MoreFromFile({ more }: { readonly more: number }) {
  const { t } = useLanguage();
  return (
    <>
      {more > 0 && <Text size="sm">{t('firstRun.andMore', { more })}</Text>}
      <Anchor size="sm" underline="always" renderRoot={(props) => <Link to="/people/import" {...props} />}>
        {t('firstRun.mendFile')}
      </Anchor>
    </>
  );
}
