import { Logo } from '@baton/web/components';
import { Group, Menu, Text, UnstyledButton } from '@mantine/core';
import { ChevronDown, LogOut } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Account } from './api/api-types.js';
import classes from './AppFrame.module.css';
import { mayLeavePage, routeStore } from './routing/navigation.js';
import { RouteLink } from './routing/RouteLink.js';
import { signOut } from './sign-in/session-store.js';
import { texts } from './texts.js';

interface Props {
  account: Account;
  children: ReactNode;
}

export function AppFrame({ account, children }: Props) {
  const { page } = useStore(routeStore).route;
  const inFlows = page === 'flows' || page === 'flow';
  const inCalls = page === 'calls' || page === 'call';
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        {texts.skip}
      </a>
      <header className={classes.header}>
        <Group gap={10} wrap="nowrap">
          <Logo size={28} />
          <Text fw={700} size="lg">
            {texts.product}
          </Text>
        </Group>
        <nav aria-label={texts.navigation.label} className={classes.navigation}>
          <RouteLink
            className={classes.link}
            to={{ page: 'flows' }}
            underline="never"
            aria-current={inFlows ? 'page' : undefined}
          >
            {texts.navigation.flows}
          </RouteLink>
          <RouteLink
            className={classes.link}
            to={{ page: 'calls' }}
            underline="never"
            aria-current={inCalls ? 'page' : undefined}
          >
            {texts.navigation.calls}
          </RouteLink>
        </nav>
        <AccountMenu account={account} />
      </header>
      <main id="content" className={classes.content} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function AccountMenu({ account }: { account: Account }) {
  const leave = async () => {
    if (await mayLeavePage()) await signOut();
  };
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <UnstyledButton className={classes.account} aria-label={texts.account(account.name)}>
          <Text size="sm" fw={600}>
            {account.name}
          </Text>
          <Text size="sm" c="dimmed">
            {texts.roles[account.role]}
          </Text>
          <ChevronDown size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{account.email}</Menu.Label>
        <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={() => void leave()}>
          {texts.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
