import { Alert, Button, Stack, Text } from '@mantine/core';
import type { FlowDefinition } from '@baton/flow-schema';
import { CircleCheck, Wrench } from 'lucide-react';
import { useMemo } from 'react';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { SideFrame } from '../flow-page/SideFrame.js';
import { texts } from '../texts.js';
import { safeFixes } from './fixes/fixes.js';
import { ProblemList } from './ProblemList.js';
import classes from './ProblemList.module.css';
import type { Validation } from './use-problems.js';

interface Props {
  flow: FlowDefinition;
  validation: Validation;
  onShow: (nodeId: string) => void;
  onClose: () => void;
}

/** Everything that publishing would refuse; a click leads to its place. */
export function ProblemsPanel({ flow, validation, onShow, onClose }: Props) {
  const { draft, mayEdit, showSide } = useOpenFlow();
  // A problem of an older state of the flow may point to something else by now.
  const mayFix = mayEdit && validation.phase !== 'checking';
  const safe = useMemo(() => safeFixes(flow, validation.problems), [flow, validation.problems]);
  return (
    <SideFrame
      title={texts.validation.title}
      close={texts.validation.close}
      status={validation.phase === 'checking' ? texts.validation.checking : ''}
      onClose={onClose}
    >
      <Stack p="md">
        {validation.phase === 'unavailable' && (
          <Alert color="red" role="alert">
            {texts.validation.unavailable(validation.reason)}
          </Alert>
        )}
        {validation.phase === 'checked' && validation.problems.length === 0 && (
          <Stack align="center" gap={6} py="xl">
            <CircleCheck size={36} strokeWidth={1.5} className={classes.good} aria-hidden />
            <Text fw={600}>{texts.validation.none}</Text>
            <Text size="sm" c="dimmed">
              {texts.validation.noneText}
            </Text>
          </Stack>
        )}
        {mayFix && safe.count > 1 && (
          <Button
            variant="default"
            size="sm"
            leftSection={<Wrench size={15} aria-hidden />}
            onClick={() => draft.apply(safe.edit)}
          >
            {texts.fixes.all(safe.count)}
          </Button>
        )}
        <ProblemList
          flow={flow}
          problems={validation.problems}
          onShow={onShow}
          onShowSide={showSide}
          onFix={mayFix ? draft.apply : undefined}
        />
      </Stack>
    </SideFrame>
  );
}
