import { describe, expect, it } from '@jest/globals';
import type { HandoffOnDesk } from '../api/api-types.js';
import { arrivingHandoff, emptyDesk, nextDeskState, shownHandoff, type DeskEvent } from './desk-state.js';
import { handoffFor } from './handoff-for.js';

const after = (...events: DeskEvent[]) => events.reduce(nextDeskState, emptyDesk);
const changed = (handoff: HandoffOnDesk): DeskEvent => ({ type: 'handoff-changed', handoff });
const early = handoffFor({ id: 'early', startedAt: '2026-11-22T10:00:00Z' });
const late = handoffFor({ id: 'late', startedAt: '2026-11-22T10:05:00Z' });

describe('the desk', () => {
  it('brings a call that rings to the front, whatever was on the screen', () => {
    const desk = after(changed(early), { type: 'chosen', id: 'early' }, changed(late));
    expect(shownHandoff(desk)?.id).toBe('late');
    expect(arrivingHandoff(desk)?.id).toBe('late');
  });

  it('leaves the screen alone when a call that it knows changes', () => {
    const desk = after(
      changed(early),
      changed(late),
      { type: 'chosen', id: 'early' },
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
});
