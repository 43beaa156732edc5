import { ChoosePerson } from '../app/choose-person';
import { useLanguage } from '../language/use-language';

interface Props {
  readonly chosen: string;
  readonly onChoose: (employeeId: string) => void;
}

/** Chooses a person by name. Whom one may not look after the directory refuses. */
export function WhoseDevices({ chosen, onChoose }: Props) {
  const { t } = useLanguage();
  return (
    <ChoosePerson
      label={t('devices.whose')}
      help={t('devices.whoseHelp')}
      nobody={t('devices.nobody')}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
