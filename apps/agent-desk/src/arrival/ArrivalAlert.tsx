import { useEffect } from 'react';
import { useStore } from 'zustand';
import { callerWords, reasonWords } from '../desk/caller-words.js';
import { arrivingHandoff } from '../desk/desk-state.js';
import { deskStore } from '../desk/desk-store.js';
import { texts } from '../texts.js';
import { alertChoice } from './alert-choice.js';
import { ring } from './ring.js';

/** Tells of a call that arrives to those who do not look at the page: by title, voice, sound and notification. */
export function ArrivalAlert() {
  const arriving = useStore(deskStore, arrivingHandoff);
  const id = arriving?.id;
  const words =
    arriving === undefined ? '' : texts.incoming(callerWords(arriving.context), reasonWords(arriving.context));

  useEffect(() => {
    document.title = words === '' ? texts.product : `● ${words}`;
  }, [words]);

  useEffect(() => {
    if (id === undefined || !alertChoice.getState().wanted) return;
    ring();
    if (!('Notification' in window) || Notification.permission !== 'granted') return;
    // What the caller said stays on the page: a notification may be seen by others.
    const notification = new Notification(texts.product, { body: texts.incomingCall, tag: id });
    notification.addEventListener('click', () => window.focus());
    return () => notification.close();
  }, [id]);

  return (
    <div aria-live="assertive" className="visually-hidden">
      {words}
    </div>
  );
}
