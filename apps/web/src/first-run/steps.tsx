import '@mantine/core/styles/Accordion.css';
import { Accordion, Badge, Box, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Readiness } from '../api/views';
import { FIRST_RUN_STEPS, nextStep, type FirstRunStep, type HowFar, type Trial } from '../app/first-run-steps';
import { useLanguage } from '../language/use-language';
import { useSession } from '../session/session';
import look from './first-run.module.css';
import { FrontOfficeStep } from './front-office-step';
import type { Left } from './left-as-they-were';
import { NotYours } from './not-yours';
import { PeopleStep } from './people-step';
import { ReachStep } from './reach-step';
import { ReasonsStep } from './reasons-step';
import { TryStep } from './try-step';

interface Props {
  readonly company: Readiness;
  readonly trial: Trial;
  readonly far: Readonly<Record<FirstRunStep, HowFar>>;
  readonly onLeft: (left: Left) => void;
}

/** The steps; the next one is open, and any other on demand. Which one was opened stands in the address. */
export function Steps({ company, trial, far, onLeft }: Props) {
  const { step } = useSearch({ from: '/frame/signed-in/first-run' });
  const navigate = useNavigate();
  const next = nextStep(far);
  const opened = FIRST_RUN_STEPS.find((each) => each === step) ?? next ?? null;
  return (
    <Accordion
      variant="separated"
      order={2}
      value={opened}
      onChange={(value) => void navigate({ to: '/first-run', search: value === null ? {} : { step: value } })}
    >
      {FIRST_RUN_STEPS.map((each, index) => (
        <Accordion.Item key={each} value={each}>
          <Accordion.Control>
            <Heading step={each} number={index + 1} far={far[each]} isNext={each === next} {...{ company, trial }} />
          </Accordion.Control>
          <Accordion.Panel>
            {each === opened && <Panel step={each} company={company} trial={trial} onLeft={onLeft} />}
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

interface HeadingProps extends Omit<Props, 'far' | 'onLeft'> {
  readonly step: FirstRunStep;
  readonly number: number;
  readonly far: HowFar;
  readonly isNext: boolean;
}

function Heading({ step, number, far, isNext, company, trial }: HeadingProps) {
  const { t } = useLanguage();
  const tried = trial.completed ? 'firstRun.tryDone' : trial.handoff ? 'firstRun.trySome' : 'firstRun.tryNone';
  const found = {
    people: t('firstRun.peopleSo', { people: company.people }),
    'front-office': t('firstRun.frontSo', { people: company.front }),
    reasons: t('firstRun.reasonsSo', { live: company.reasons.live }),
    reach: t('firstRun.reachSo', { people: company.front - company.unreachable.people }),
    try: t(tried),
  };
  const missing = (step === 'reach' ? company.unreachable : company.withoutRole).people;
  const so = {
    open: t(isNext ? 'firstRun.next' : 'firstRun.later'),
    gaps: t('firstRun.missing', { people: missing }),
    done: `✓ ${t('firstRun.done')}`,
  };
  return (
    <Box component="span" className={look['heading'] ?? ''}>
      <span>
        <Text component="span" display="block" fw={600}>
          {number}. {t(`firstRun.step.${step}`)}
        </Text>
        <Text component="span" display="block" size="sm" c="dimmed">
          {found[step]}
        </Text>
      </span>
      <Badge component="span" variant={isNext ? 'filled' : 'default'} color="sea" tt="none">
        {so[far]}
      </Badge>
    </Box>
  );
}

/** A manager tries a handoff; the company itself is changed by HR and administrators. */
function Panel({ step, company, trial, onLeft }: Pick<HeadingProps, 'step'> & Omit<Props, 'far'>) {
  const { roles = [] } = useSession();
  if (step === 'try') return <TryStep trial={trial} />;
  if (!roles.some((role) => role === 'hr' || role === 'admin')) return <NotYours />;
  if (step === 'people') return <PeopleStep company={company} />;
  if (step === 'reach') return <ReachStep company={company} />;
  return step === 'reasons' ? <ReasonsStep company={company} onLeft={onLeft} /> : <FrontOfficeStep company={company} />;
}
