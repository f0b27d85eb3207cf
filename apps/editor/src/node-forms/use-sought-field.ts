import { type RefObject, useEffect } from 'react';
import { useStore } from 'zustand';
import { nearestPlace, placeOfProblem, soughtProblem } from '../validation/focus-place.js';

const FIELDS = 'input:not([type=hidden]), textarea, select, button';

/** Puts the focus into the field of the problem that was chosen in a list, once the form of its node is there. */
export function useSoughtField(panel: RefObject<HTMLElement | null>, nodeId: string): void {
  const { problem } = useStore(soughtProblem);
  useEffect(() => {
    if (problem === null || problem.nodeId !== nodeId || panel.current === null) return;
    soughtProblem.setState({ problem: null });
    const root = panel.current;
    const places = [...root.querySelectorAll<HTMLElement>('[data-place]')];
    const name = nearestPlace(
      places.map(({ dataset }) => dataset['place'] ?? ''),
      problem.code === 'outcome-leads-nowhere' ? ['outcomes'] : placeOfProblem(problem),
    );
    const place = places.find(({ dataset }) => dataset['place'] === name);
    const wrong = '[aria-invalid="true"], [data-open]';
    const field =
      place?.querySelector<HTMLElement>(wrong) ??
      place?.querySelector<HTMLElement>(FIELDS) ??
      root.querySelector<HTMLElement>(wrong);
    if (field === null || field === undefined) return;
    for (let part = field.closest('details'); part !== null; part = part.parentElement?.closest('details') ?? null) {
      part.open = true;
    }
    field.focus();
    field.scrollIntoView({ block: 'center' });
  }, [problem, nodeId, panel]);
}
