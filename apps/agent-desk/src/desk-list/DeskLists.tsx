import { Button, Loader, Tabs, Text } from '@mantine/core';
import { Headset, PhoneOutgoing, Voicemail } from 'lucide-react';
import type { ReactNode } from 'react';
import { CallbackList } from '../callbacks/CallbackList.js';
import { callsGoingOn, openCallbacks, unheardVoicemails, type DeskState, type Place } from '../desk/desk-state.js';
import { readLeft, showPlace } from '../desk/desk-store.js';
import { HandoffList } from '../handoff-list/HandoffList.js';
import { texts } from '../texts.js';
import { VoicemailList } from '../voicemails/VoicemailList.js';
import classes from './DeskLists.module.css';

const ICONS = { handoffs: Headset, callbacks: PhoneOutgoing, voicemails: Voicemail };
const PLACES = ['handoffs', 'callbacks', 'voicemails'] as const;

/** The side of the desk: calls, call backs and messages, each with how many wait for somebody. `own`: this agent's address. */
export function DeskLists({ desk, own }: { desk: DeskState; own: string }) {
  const waiting: Record<Place, number> = {
    handoffs: callsGoingOn(desk),
    callbacks: openCallbacks(desk).length,
    voicemails: unheardVoicemails(desk).length,
  };
  return (
    <aside className={classes.side} aria-label={texts.places.label}>
      <Tabs
        className={classes.lists}
        classNames={{ list: classes.tabs ?? '', tab: classes.tab ?? '', panel: classes.panel ?? '' }}
        value={desk.place}
        onChange={(place) => showPlace(place as Place)}
        keepMounted={false}
      >
        <Tabs.List grow aria-label={texts.places.label}>
          {PLACES.map((place) => (
            <PlaceTab key={place} place={place} waiting={waiting[place]} />
          ))}
        </Tabs.List>
        <div role="status" className="visually-hidden">
          {texts.places.waiting(waiting.callbacks, waiting.voicemails)}
        </div>
        <Tabs.Panel value="handoffs">
          <HandoffList handoffs={desk.handoffs} shownId={desk.shown.handoffs} />
        </Tabs.Panel>
        <Tabs.Panel value="callbacks">
          <Left problem={desk.leftProblem}>
            {desk.callbacks && <CallbackList callbacks={desk.callbacks} own={own} shownId={desk.shown.callbacks} />}
          </Left>
        </Tabs.Panel>
        <Tabs.Panel value="voicemails">
          <Left problem={desk.leftProblem}>
            {desk.voicemails && <VoicemailList voicemails={desk.voicemails} shownId={desk.shown.voicemails} />}
          </Left>
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}

function PlaceTab({ place, waiting }: { place: Place; waiting: number }) {
  const Icon = ICONS[place];
  return (
    <Tabs.Tab value={place} aria-label={texts.places.tab[place](waiting)}>
      <span className={classes.inner}>
        <span className={classes.sign}>
          <Icon size={19} aria-hidden />
          {waiting > 0 && <span className={classes.count}>{waiting}</span>}
        </span>
        {texts.places.names[place]}
      </span>
    </Tabs.Tab>
  );
}

/** What callers left, as far as it was read; what was read before stays when the next reading fails. */
function Left({ problem, children }: { problem: string | null; children: ReactNode }) {
  return (
    <>
      {problem !== null && (
        <div role="alert" className={classes.problem}>
          <Text fw={650}>{texts.left.notRead}</Text>
          <Text size="sm">{problem}</Text>
          <Button size="compact-sm" variant="default" onClick={() => void readLeft()}>
            {texts.left.tryAgain}
          </Button>
        </div>
      )}
      {children ?? (problem === null && <Loader size="sm" m={8} aria-label={texts.loading} role="img" />)}
    </>
  );
}
