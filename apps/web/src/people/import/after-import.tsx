import { Anchor, Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FIRST_RUN_NOTE_MESSAGES } from '../../app/first-run.messages';
import { useNextStep } from '../../app/use-next-step';
import { bring } from '../../language/languages';
import { useLanguage } from '../../language/use-language';

bring(FIRST_RUN_NOTE_MESSAGES);

/** Where one goes from an import that is over: to who was imported, on with the first run while the company is in it, to another file. */
export function AfterImport({ isDone }: { readonly isDone: boolean }) {
  const { t } = useLanguage();
  const step = useNextStep(isDone);
  return (
    <Group gap="lg">
      {step && (
        <Button renderRoot={(props) => <Link to="/first-run" {...props} />}>{t(`firstRun.step.${step}`)}</Button>
      )}
      {isDone && (
        <Button variant={step ? 'default' : 'filled'} renderRoot={(props) => <Link to="/people" {...props} />}>
          {t('import.toPeople')}
        </Button>
      )}
      <Anchor renderRoot={(props) => <Link to="/people/import" {...props} />}>{t('import.again')}</Anchor>
    </Group>
  );
}
