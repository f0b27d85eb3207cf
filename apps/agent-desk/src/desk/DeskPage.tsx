import { AccountMenu, Logo } from '@baton/web/components';
import { Group, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { ArrivalAlert } from '../arrival/ArrivalAlert.js';
import { AlertSwitch } from '../arrival/AlertSwitch.js';
import type { Account } from '../api/api-types.js';
import { DeskLists } from '../desk-list/DeskLists.js';
import { PresenceSwitch } from '../presence/PresenceSwitch.js';
import { signOut } from '../sign-in/session-store.js';
import { texts } from '../texts.js';
import { ConnectionState } from './ConnectionState.js';
import { DeskMain } from './DeskMain.js';
import classes from './DeskPage.module.css';
import { deskStore, followDesk } from './desk-store.js';

/** The agent's place: presence above, calls at the side, the call at hand in the middle. */
export function DeskPage({ account }: { account: Account }) {
  useEffect(followDesk, []);
  const desk = useStore(deskStore);
  return (
    <div className={classes.page}>
      <a className={classes.skip} href="#call">
        {texts.skip}
      </a>
      <header className={classes.header}>
        <Group gap={10} wrap="nowrap">
          <Logo size={28} />
          <Text fw={700} size="lg" className={classes.product}>
            {texts.product}
          </Text>
        </Group>
        <ConnectionState connection={desk.connection} />
        <div className={classes.space} />
        <AlertSwitch />
        <PresenceSwitch presence={desk.presence} />
        <AccountMenu
          name={account.name}
          email={account.email}
          role={texts.roles[account.role] ?? account.role}
          mayLeave={async () => true}
          onSignOut={signOut}
        />
      </header>
      <DeskLists desk={desk} own={account.email} />
      <main id="call" className={classes.call} tabIndex={0} aria-label={texts.open}>
        <DeskMain desk={desk} account={account} />
      </main>
      <ArrivalAlert />
    </div>
  );
}
