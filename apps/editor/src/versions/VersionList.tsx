import { useState } from 'react';
import { type FlowEnvironment, versionsApi, type VersionWithNumbers } from '../api/versions-api.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { texts } from '../texts.js';
import { CanaryDialog } from './CanaryDialog.js';
import { RunDialog } from './RunDialog.js';
import { tellDone } from './tell-failure.js';
import { useDoing } from './use-doing.js';
import { VersionRow } from './VersionRow.js';
import classes from './Versions.module.css';

interface Props {
  versions: VersionWithNumbers[];
  places: FlowEnvironment[];
  onChanged: () => void;
  onCompare: (from: string, to: string) => void;
}

type Open =
  | { kind: 'run'; version: VersionWithNumbers; place: FlowEnvironment }
  | { kind: 'canary'; version: VersionWithNumbers };

/** Every version, newest first, with what can be done with it. */
export function VersionList({ versions, places, onChanged, onCompare }: Props) {
  const { draft } = useOpenFlow();
  const { act } = useDoing(onChanged);
  const [open, setOpen] = useState<Open | null>(null);
  const live = places.find(({ environment }) => environment === 'production')?.current ?? null;

  /** The draft's own tests and name go with it: it is the version as it was. One undo brings the draft back. */
  const restore = (version: VersionWithNumbers) =>
    act(async () => {
      const { definition } = await versionsApi.version(version.versionId);
      draft.apply(() => ({ ...definition, library: {} }));
      tellDone(texts.history.restored(version.number));
    });

  return (
    <>
      <ul className={classes.list}>
        {versions.map((version, index) => {
          const before = versions[index + 1];
          return (
            <VersionRow
              key={version.versionId}
              version={version}
              onPut={(environment) => {
                const place = places.find((candidate) => candidate.environment === environment);
                if (place !== undefined) setOpen({ kind: 'run', version, place });
              }}
              onCanary={
                live === null || live.versionId === version.versionId
                  ? undefined
                  : () => setOpen({ kind: 'canary', version })
              }
              onCompareWithDraft={() => onCompare(version.versionId, 'draft')}
              onCompareWithBefore={before && (() => onCompare(before.versionId, version.versionId))}
              onRestore={() => void restore(version)}
            />
          );
        })}
      </ul>
      {open?.kind === 'run' && (
        <RunDialog version={open.version} place={open.place} onDone={onChanged} onClose={() => setOpen(null)} />
      )}
      {open?.kind === 'canary' && live !== null && (
        <CanaryDialog version={open.version} current={live} onDone={onChanged} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
