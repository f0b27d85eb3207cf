import { Button, Group, Text } from '@mantine/core';
import { LogOut } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { ArrivalAlert } from '../arrival/ArrivalAlert.js';
import { AlertSwitch } from '../arrival/AlertSwitch.js';
import type { Account } from '../api/api-types.js';
import { HandoffList } from '../handoff-list/HandoffList.js';
import { Logo } from '../look/Logo.js';
import { PresenceSwitch } from '../presence/PresenceSwitch.js';
import { ScreenPop } from '../screen-pop/ScreenPop.js';
import { WaitingPage } from '../screen-pop/WaitingPage.js';
import { signOut } from '../sign-in/session-store.js';
import { texts } from '../texts.js';
import { ConnectionState } from './ConnectionState.js';
import classes from './DeskPage.module.css';
import { shownHandoff } from './desk-state.js';
import { deskStore, followDesk } from './desk-store.js';

/** The agent's place: presence above, calls at the side, the call at hand in the middle. */
export function DeskPage({ account }: { account: Account }) {
  useEffect(followDesk, []);
  const desk = useStore(deskStore);
  const shown = shownHandoff(desk);
  return (
    <div className={classes.page}>
      <a className={classes.skip} href="#call">
        {texts.skip}
      </a>
      <header className={classes.header}>
        <Group gap={10} wrap="nowrap">
          <Logo size={28} />
          <Text fw={700} size="lg">
            {texts.product}
          </Text>
        </Group>
        <ConnectionState connection={desk.connection} />
        <div className={classes.space} />
        <AlertSwitch />
        <PresenceSwitch presence={desk.presence} />
        <Group gap="xs" wrap="nowrap">
          <Text size="sm" fw={600}>
            {account.name}
          </Text>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<LogOut size={15} aria-hidden />}
            onClick={() => void signOut()}
          >
            {texts.signOut}
          </Button>
        </Group>
      </header>
      <HandoffList handoffs={desk.handoffs} shownId={desk.shownId} />
      <main id="call" className={classes.call} tabIndex={0}>
        {shown === undefined ? <WaitingPage presence={desk.presence} /> : <ScreenPop key={shown.id} handoff={shown} />}
      </main>
      <ArrivalAlert />
    </div>
  );
}
