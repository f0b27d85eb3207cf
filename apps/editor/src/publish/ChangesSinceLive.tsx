import { Button, Collapse } from '@mantine/core';
import type { FlowDefinition } from '@baton/flow-schema';
import { useCallback, useMemo, useState } from 'react';
import { useAnswer } from '../api/use-answer.js';
import { type Environment, versionsApi } from '../api/versions-api.js';
import { texts } from '../texts.js';
import { ChangeList } from '../versions/compare/ChangeList.js';
import { compareFlows } from '../versions/compare/compare-flows.js';
import classes from './PublishDialog.module.css';

interface Props {
  flowId: string;
  flow: FlowDefinition;
  environment: Environment;
  /** Called with the version that runs there (null: none) as soon as it is known. */
  onSeen: (versionId: string | null) => void;
}

/** What would change for callers: the draft against what runs there now. Nothing when nothing runs. */
export function ChangesSinceLive({ flowId, flow, environment, onSeen }: Props) {
  const [shown, setShown] = useState(false);
  const ask = useCallback(async () => {
    const places = await versionsApi.environments(flowId);
    const live = places.find((place) => place.environment === environment)?.current ?? null;
    onSeen(live?.versionId ?? null);
    return live === null ? null : (await versionsApi.version(live.versionId)).definition;
  }, [flowId, environment, onSeen]);
  const { answer } = useAnswer(ask);
  const live = answer.phase === 'answered' ? answer.value : null;
  const changes = useMemo(
    () => (live === null ? null : compareFlows({ ...live, library: {} }, flow, texts.compare.marks).changes),
    [live, flow],
  );
  if (changes === null) return null;
  return (
    <div>
      <Button variant="subtle" size="compact-sm" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {texts.publish.changes(changes.length)}
      </Button>
      <Collapse expanded={shown}>
        <div className={classes.problems} tabIndex={shown ? 0 : -1} role="region" aria-label={texts.compare.inWords}>
          <ChangeList changes={changes} />
        </div>
      </Collapse>
    </div>
  );
}
