import { describe, expect, it } from '@jest/globals';
import type { HandoffOnDesk } from '../api/api-types.js';
import {
  arrivingHandoff,
  callsGoingOn,
  emptyDesk,
  nextDeskState,
  openCallbacks,
  shownCallback,
  shownHandoff,
  unheardVoicemails,
  type DeskEvent,
} from './desk-state.js';
import { handoffFor, wayOf } from './handoff-for.js';
import { callbackFor, voicemailFor } from './left-for.js';

const after = (...events: DeskEvent[]) => events.reduce(nextDeskState, emptyDesk);
const changed = (handoff: HandoffOnDesk): DeskEvent => ({ type: 'handoff-changed', handoff });
const early = handoffFor({ id: 'early', startedAt: '2026-11-22T10:00:00Z' });
const late = handoffFor({ id: 'late', startedAt: '2026-11-22T10:05:00Z' });

describe('the desk', () => {
  it('brings a call that rings to the front, whatever was on the screen', () => {
    const desk = after(changed(early), { type: 'chosen', place: 'handoffs', id: 'early' }, changed(late));
    expect(shownHandoff(desk)?.id).toBe('late');
    expect(arrivingHandoff(desk)?.id).toBe('late');
  });

  it('leaves the screen alone when a call that it knows changes', () => {
    const desk = after(
      changed(early),
      changed(late),
      { type: 'chosen', place: 'handoffs', id: 'early' },
      changed({ ...late, state: 'ended' }),
    );
    expect(shownHandoff(desk)?.id).toBe('early');
    expect(arrivingHandoff(desk)).toBeUndefined();
  });

  it('brings a call to the front again when it rings again', () => {
    const desk = after(changed(early), changed(late), changed({ ...early, state: 'failed' }), changed(early));
    expect(shownHandoff(desk)?.id).toBe('early');
  });

  it('keeps each call once, newest first', () => {
    const desk = after(changed(late), changed(early), changed({ ...early, state: 'connected' }));
    expect(desk.handoffs.map(({ id, state }) => [id, state])).toEqual([
      ['late', 'ringing'],
      ['early', 'connected'],
    ]);
  });

  it('pops what began to ring while the connection was away', () => {
    const desk = after(
      { type: 'handoffs-read', handoffs: [{ ...early, state: 'ended' }] },
      { type: 'connection', connection: 'lost' },
      { type: 'handoffs-read', handoffs: [late, { ...early, state: 'ended' }] },
    );
    expect(shownHandoff(desk)?.id).toBe('late');
  });

  it('shows nothing by itself of calls that are over', () => {
    const desk = after({ type: 'handoffs-read', handoffs: [{ ...early, state: 'ended' }] });
    expect(shownHandoff(desk)).toBeUndefined();
  });

  it('shows the call one is in when the desk is opened in the middle of it', () => {
    const desk = after({ type: 'handoffs-read', handoffs: [{ ...early, state: 'connected' }] });
    expect(shownHandoff(desk)?.id).toBe('early');
  });

  it('brings a call to the front over a list of what callers left', () => {
    const desk = after({ type: 'place-chosen', place: 'voicemails' }, changed(early));
    expect(desk.place).toBe('handoffs');
    expect(callsGoingOn(desk)).toBe(1);
  });

  it('announces no call when the caller only leaves a message, but does when a phone rings after that', () => {
    const leaving = { ...early, ways: [wayOf('voicemail')] };
    const desk = after(changed(leaving));
    expect(shownHandoff(desk)).toBeUndefined();
    expect(arrivingHandoff(desk)).toBeUndefined();
    expect(callsGoingOn(desk)).toBe(0);
    const rings = nextDeskState(desk, changed({ ...early, ways: [...leaving.ways, wayOf('attended')] }));
    expect(arrivingHandoff(rings)?.id).toBe('early');
  });
});

describe('what callers left', () => {
  const [waits, done] = [callbackFor({ id: 'waits' }), callbackFor({ id: 'done', doneAt: '2026-11-22T10:00:00Z' })];
  const [unheard, heard] = [voicemailFor({ id: 'unheard' }), voicemailFor({ heardAt: '2026-11-22T10:00:00Z' })];
  const read: DeskEvent = { type: 'left-read', callbacks: [waits, done], voicemails: [unheard, heard] };

  it('is not known before it was read, and counted as far as it waits for somebody', () => {
    expect(emptyDesk).toMatchObject({ callbacks: null, voicemails: null });
    const desk = after(read);
    expect(openCallbacks(desk).map(({ id }) => id)).toEqual(['waits']);
    expect(unheardVoicemails(desk).map(({ id }) => id)).toEqual(['unheard']);
  });

  it('stays on the screen with what a colleague did to it', () => {
    const doneBy = 'colleague@example.com';
    const desk = after(
      read,
      { type: 'chosen', place: 'callbacks', id: 'waits' },
      { ...read, callbacks: [done, { ...waits, doneBy, doneAt: '2026-11-22T10:05:00Z' }] },
    );
    expect(shownCallback(desk)).toMatchObject({ id: 'waits', doneBy });
    expect(openCallbacks(desk)).toEqual([]);
  });

  it('stays readable when the next reading fails, until one succeeds', () => {
    const failed = after(read, { type: 'left-not-read', reason: 'Baton cannot be reached.' });
    expect(failed).toMatchObject({ callbacks: [waits, done], leftProblem: 'Baton cannot be reached.' });
    expect(nextDeskState(failed, read).leftProblem).toBeNull();
  });
});
