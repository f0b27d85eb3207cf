import { ActionIcon, Anchor, Button, Group, Text, UnstyledButton } from '@mantine/core';
import { Check, ChevronDown, Footprints, X } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Account } from '../api/api-types.js';
import { mayEdit, mayPublish } from '../people/may.js';
import { routeStore } from '../routing/navigation.js';
import { RouteLink } from '../routing/RouteLink.js';
import { texts } from '../texts.js';
import classes from './Guide.module.css';
import { guideSaw, guideStore, openGuide, showGuide } from './guide-store.js';
import { nextStep, stepsFor, type GuideStep } from './guide-steps.js';
import { useCallToCome } from './use-call-to-come.js';

const words = texts.guide;

/** Leads through the first minutes: it says the next thing to do, marks where, and ticks what has really happened. */
export function Guide({ account }: { account: Account }) {
  useEffect(() => openGuide(account.email), [account.email]);
  const { of, guide } = useStore(guideStore);
  const { route } = useStore(routeStore);
  const steps = stepsFor(mayPublish(account.role));
  const isLed = of !== null && mayEdit(account.role) && guide.shown !== 'away';
  const next = isLed ? nextStep(guide, steps) : null;
  const numbers = useCallToCome(next === 'called', route.page === 'flow' ? route.flowId : null);

  useEffect(() => {
    if (route.page === 'flow') guideSaw('opened');
  }, [route, of]);
  useMark(next);

  if (!isLed) return null;
  const done = steps.filter((step) => guide.seen.includes(step)).length;
  if (guide.shown === 'folded') {
    return (
      <UnstyledButton className={classes.folded} onClick={() => showGuide('open')}>
        <Footprints size={16} aria-hidden /> {words.folded(done, steps.length)}
      </UnstyledButton>
    );
  }
  return (
    <aside className={classes.guide} aria-label={words.title}>
      <Group justify="space-between" wrap="nowrap" gap={4}>
        <Text fw={650}>{next === null ? words.allDone : words.title}</Text>
        <Group gap={2} wrap="nowrap">
          <ActionIcon variant="subtle" color="gray" aria-label={words.fold} onClick={() => showGuide('folded')}>
            <ChevronDown size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={words.away} onClick={() => showGuide('away')}>
            <X size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <Step
            key={step}
            step={step}
            isDone={guide.seen.includes(step)}
            isNext={step === next}
            numbers={numbers}
            isOnFlows={route.page === 'flows'}
          />
        ))}
      </ol>
      {next === null && <AllDone />}
      <div role="status" className="visually-hidden">
        {next === null ? words.allDone : words.nextIs(words.steps[next].title)}
      </div>
    </aside>
  );
}

interface StepProps {
  step: GuideStep;
  isDone: boolean;
  isNext: boolean;
  /** That lead to the flow which is open. */
  numbers: readonly string[] | null;
  isOnFlows: boolean;
}

function Step({ step, isDone, isNext, numbers, isOnFlows }: StepProps) {
  const { title, text } = words.steps[step];
  return (
    <li className={classes.step} aria-current={isNext ? 'step' : undefined}>
      <span className={classes.tick} data-done={isDone || undefined}>
        {isDone && <Check size={12} strokeWidth={3} role="img" aria-label={words.done} />}
      </span>
      <div>
        <span className={classes.title} data-done={isDone || undefined}>
          {title}
        </span>
        {isNext && <Text size="sm">{step === 'called' ? callWords(numbers) : text}</Text>}
        {isNext && step === 'opened' && !isOnFlows && (
          <RouteLink to={{ page: 'flows' }} size="sm">
            {words.toFlows}
          </RouteLink>
        )}
      </div>
    </li>
  );
}

function callWords(numbers: readonly string[] | null): string {
  if (numbers === null) return words.steps.called.text;
  return numbers.length === 0 ? words.noNumber : words.call(numbers.join(', '));
}

function AllDone() {
  return (
    <>
      <Text size="sm" mb="xs">
        {words.allDoneText}
      </Text>
      <Group justify="space-between">
        <Anchor component="button" type="button" size="sm" onClick={() => showGuide('folded')}>
          {words.fold}
        </Anchor>
        <Button size="xs" onClick={() => showGuide('away')}>
          {words.finish}
        </Button>
      </Group>
    </>
  );
}

/** Says on the document which step is next: `Guide.module.css` marks the control that it is about. */
function useMark(next: GuideStep | null): void {
  useEffect(() => {
    if (next === null) return;
    document.documentElement.dataset.guide = next;
    return () => {
      delete document.documentElement.dataset.guide;
    };
  }, [next]);
}
