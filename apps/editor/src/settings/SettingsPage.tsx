import { Container, Title } from '@mantine/core';
import { useTitle } from '../look/use-title.js';
import { settingsTabs, type SettingsTab } from '../routing/route.js';
import { RouteLink } from '../routing/RouteLink.js';
import { texts } from '../texts.js';
import { HostsTab } from './HostsTab.js';
import { QueuesTab } from './QueuesTab.js';
import { SecretsTab } from './SecretsTab.js';
import classes from './SettingsPage.module.css';

const words = texts.settings;

/** What flows need around them: queues, secrets, hosts. */
export function SettingsPage({ tab }: { tab: SettingsTab }) {
  useTitle(`${words.tabs[tab]} – ${words.title}`);
  return (
    <Container size="lg" py={40}>
      <Title order={1} mb="md">
        {words.title}
      </Title>
      <nav aria-label={words.tabsLabel} className={classes.tabs}>
        {settingsTabs.map((name) => (
          <RouteLink
            key={name}
            to={{ page: 'settings', tab: name }}
            className={classes.tab}
            underline="never"
            aria-current={name === tab ? 'page' : undefined}
          >
            {words.tabs[name]}
          </RouteLink>
        ))}
      </nav>
      {tab === 'queues' && <QueuesTab />}
      {tab === 'secrets' && <SecretsTab />}
      {tab === 'hosts' && <HostsTab />}
    </Container>
  );
}
