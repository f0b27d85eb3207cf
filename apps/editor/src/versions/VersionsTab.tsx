import { FailureNote, LoadingPage } from '@baton/web/components';
import { Group, SegmentedControl, Text, Title } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useAnswer } from '../api/use-answer.js';
import { type FlowEnvironment, type FlowReview, versionsApi, type VersionWithNumbers } from '../api/versions-api.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { texts } from '../texts.js';
import { ComparePanel } from './compare/ComparePanel.js';
import { EnvironmentCard } from './EnvironmentCard.js';
import { ReviewList } from './ReviewList.js';
import { VersionList } from './VersionList.js';
import classes from './Versions.module.css';

interface Loaded {
  versions: VersionWithNumbers[];
  places: FlowEnvironment[];
  reviews: FlowReview[];
}

/** Where versions run, what waits to be published, what each version did, and how they differ. */
export function VersionsTab() {
  const { id } = useOpenFlow();
  const ask = useCallback(async (): Promise<Loaded> => {
    const [versions, places, reviews] = await Promise.all([
      versionsApi.versions(id),
      versionsApi.environments(id),
      versionsApi.reviews(id),
    ]);
    return { versions, places, reviews };
  }, [id]);
  const { answer, again } = useAnswer(ask);
  return (
    <div className={classes.page}>
      <div className={classes.inside}>
        {answer.phase === 'asking' && <LoadingPage />}
        {answer.phase === 'failed' && <FailureNote reason={answer.reason} onTryAgain={again} />}
        {answer.phase === 'answered' && <Shown {...answer.value} onChanged={again} />}
      </div>
    </div>
  );
}

/** Production first: it is what callers reach. */
const order = (places: FlowEnvironment[]) => [...places].sort((one) => (one.environment === 'production' ? -1 : 1));

function Shown({ versions, places, reviews, onChanged }: Loaded & { onChanged: () => void }) {
  const tested = places.find(({ environment }) => environment === 'test')?.current ?? null;
  return (
    <>
      <section aria-label={texts.environments.title}>
        <Title order={2} size="h3" mb="sm">
          {texts.environments.title}
        </Title>
        <div className={classes.places}>
          {order(places).map((place) => (
            <EnvironmentCard key={place.environment} place={place} tested={tested} onChanged={onChanged} />
          ))}
        </div>
      </section>
      <ReviewList reviews={reviews} onChanged={onChanged} />
      <History versions={versions} places={places} onChanged={onChanged} />
    </>
  );
}

function History({ versions, places, onChanged }: Omit<Loaded, 'reviews'> & { onChanged: () => void }) {
  const [newest] = versions;
  const [view, setView] = useState<'list' | 'compare'>('list');
  const [pair, setPair] = useState({ from: newest?.versionId ?? 'draft', to: 'draft' });
  const compare = (from: string, to: string) => {
    setPair({ from, to });
    setView('compare');
  };
  return (
    <section aria-label={texts.history.title}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3">
          {texts.history.title}
        </Title>
        {newest !== undefined && (
          <SegmentedControl
            aria-label={texts.history.views}
            value={view}
            onChange={(chosen) => setView(chosen === 'compare' ? 'compare' : 'list')}
            data={[
              { value: 'list', label: texts.history.list },
              { value: 'compare', label: texts.history.compare },
            ]}
          />
        )}
      </Group>
      {newest === undefined && <Text c="dimmed">{texts.publish.noVersions}</Text>}
      {newest !== undefined && view === 'list' && (
        <VersionList versions={versions} places={places} onChanged={onChanged} onCompare={compare} />
      )}
      {newest !== undefined && view === 'compare' && <ComparePanel versions={versions} {...pair} onChoose={compare} />}
    </section>
  );
}
