import { Button } from '@mantine/core';
import type { FlowDefinition, FlowProblem } from '@baton/flow-schema';
import { Wrench } from 'lucide-react';
import { useMemo } from 'react';
import type { Edit } from '../draft/edits.js';
import { fixOf } from './fixes/fixes.js';

interface Props {
  flow: FlowDefinition;
  problem: FlowProblem;
  onFix: (edit: Edit) => void;
}

/** What mends a problem, where one click can; one step of undo. */
export function FixButton({ flow, problem, onFix }: Props) {
  const fix = useMemo(() => fixOf(flow, problem), [flow, problem]);
  if (fix === undefined) return null;
  return (
    <Button
      variant="default"
      size="compact-xs"
      mih={26}
      mt={6}
      display="block"
      leftSection={<Wrench size={13} aria-hidden />}
      onClick={() => onFix(fix.edit)}
    >
      {fix.label}
    </Button>
  );
}
