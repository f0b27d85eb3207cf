import { validateFlow, type FlowDefinition, type FlowProblem } from '@baton/flow-schema';
import { useEffect, useMemo, useState } from 'react';
import { batonApi } from '../api/baton-api.js';
import { namedAsDrawn, problemInWords } from './problem-words.js';
import { withOpenChoices } from './unfinished.js';

/** So long after the last change a flow is checked, milliseconds. */
const CHECK_AFTER_MS = 500;

export interface Validation {
  phase: 'checking' | 'checked' | 'unavailable';
  /** Of the last check that was made. */
  problems: FlowProblem[];
  /** Why no check could be made. */
  reason: string;
}

/** What publishing would refuse, kept up while the flow is edited. */
export function useProblems(flowId: string, flow: FlowDefinition): Validation {
  const [checked, setChecked] = useState<{ flow: FlowDefinition | null; problems: FlowProblem[]; reason: string }>({
    flow: null,
    problems: [],
    reason: '',
  });

  useEffect(() => {
    let dropped = false;
    const timer = window.setTimeout(() => {
      batonApi.validate(flowId, flow).then(
        (problems) => {
          if (!dropped) setChecked({ flow, problems, reason: '' });
        },
        (error: unknown) => {
          const reason = error instanceof Error ? error.message : String(error);
          // Without the api the flow's own checks are still made, here; its search for callers who get stuck is not.
          if (!dropped) setChecked({ flow, problems: validateFlow(flow), reason });
        },
      );
    }, CHECK_AFTER_MS);
    return () => {
      dropped = true;
      window.clearTimeout(timer);
    };
  }, [flowId, flow]);

  const phase = checked.flow !== flow ? 'checking' : checked.reason === '' ? 'checked' : 'unavailable';
  const problems = useMemo(() => {
    const { flow: of } = checked;
    if (of === null) return [];
    return withOpenChoices(of, checked.problems).map((problem) => namedAsDrawn(problemInWords(problem), of));
  }, [checked]);
  return { phase, problems, reason: checked.reason };
}
