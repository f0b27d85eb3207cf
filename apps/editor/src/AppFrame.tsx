import { AccountMenu, Logo } from '@baton/web/components';
import { ActionIcon, Group, Menu, Text } from '@mantine/core';
import { CircleHelp, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Account } from './api/api-types.js';
import classes from './AppFrame.module.css';
import { Guide } from './guide/Guide.js';
import { showGuide } from './guide/guide-store.js';
import { ManageMenu } from './people/ManageMenu.js';
import { mayEdit, mayManage } from './people/may.js';
import { mayLeavePage, navigate, routeStore } from './routing/navigation.js';
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
          <Text fw={700} size="lg" className={classes.product}>
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
          <RouteLink
            className={classes.link}
            to={{ page: 'numbers' }}
            underline="never"
            aria-current={page === 'numbers' ? 'page' : undefined}
          >
            {texts.navigation.numbers}
          </RouteLink>
          {mayManage(account.role) && <ManageMenu />}
        </nav>
        {mayEdit(account.role) && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={texts.guide.help}
            onClick={() => showGuide('open')}
          >
            <CircleHelp size={20} aria-hidden />
          </ActionIcon>
        )}
        <AccountMenu
          name={account.name}
          email={account.email}
          role={texts.roles[account.role]}
          mayLeave={mayLeavePage}
          onSignOut={signOut}
        >
          <Menu.Item
            leftSection={<UserRound size={16} aria-hidden />}
            onClick={() => void navigate({ page: 'account' })}
          >
            {texts.manage.account}
          </Menu.Item>
        </AccountMenu>
      </header>
      <main id="content" className={classes.content} tabIndex={-1}>
        {children}
      </main>
      <Guide account={account} />
    </div>
  );
}
