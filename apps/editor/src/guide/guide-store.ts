import { createStore } from 'zustand/vanilla';
import { newGuide, readGuide, withSeen, type Guide, type GuideShown, type GuideStep } from './guide-steps.js';

/** Whose guide it is (an e-mail address; null: nobody's yet), and how far they are. */
export const guideStore = createStore<{ of: string | null; guide: Guide }>(() => ({ of: null, guide: newGuide }));

const keptAs = (email: string): string => `baton-guide:${email}`;

/** Goes on where this account was in this browser. */
export function openGuide(email: string): void {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(keptAs(email));
  } catch {
    // A browser that keeps nothing begins anew each time.
  }
  guideStore.setState({ of: email, guide: readGuide(kept) });
}

/** Called where the real thing has just happened. Costs nothing when it has been seen before. */
export function guideSaw(step: GuideStep): void {
  change((guide) => withSeen(guide, step));
}

export function showGuide(shown: GuideShown): void {
  change((guide) => ({ ...guide, shown }));
}

function change(next: (guide: Guide) => Guide): void {
  const { of, guide } = guideStore.getState();
  const changed = next(guide);
  if (of === null || changed === guide) return;
  guideStore.setState({ guide: changed });
  try {
    localStorage.setItem(keptAs(of), JSON.stringify(changed));
  } catch {
    // It still holds until the page is left.
  }
}
