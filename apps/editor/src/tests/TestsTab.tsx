import { Tabs, Title } from '@mantine/core';
import { texts } from '../texts.js';
import { CoverageView } from './CoverageView.js';
import { ReplayView } from './ReplayView.js';
import { SafetyView } from './SafetyView.js';
import { TestCasesView } from './TestCasesView.js';
import classes from './Tests.module.css';

/** Ways to know what a draft does before a caller meets it. */
export function TestsTab() {
  const { parts } = texts.tests;
  return (
    <section className={classes.page} aria-label={texts.tests.title}>
      <Title order={2} className="visually-hidden">
        {texts.tests.title}
      </Title>
      <Tabs defaultValue="cases" keepMounted={false}>
        <Tabs.List mb="md" aria-label={texts.tests.tabs}>
          <Tabs.Tab value="cases">{parts.cases}</Tabs.Tab>
          <Tabs.Tab value="coverage">{parts.coverage}</Tabs.Tab>
          <Tabs.Tab value="safety">{parts.safety}</Tabs.Tab>
          <Tabs.Tab value="replay">{parts.replay}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="cases">
          <TestCasesView />
        </Tabs.Panel>
        <Tabs.Panel value="coverage">
          <CoverageView />
        </Tabs.Panel>
        <Tabs.Panel value="safety">
          <SafetyView />
        </Tabs.Panel>
        <Tabs.Panel value="replay">
          <ReplayView />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}
