/** What somebody does in their first minutes, in order. Each is ticked when it has really happened. */
export const guideSteps = ['opened', 'prompt-changed', 'simulated', 'published', 'called'] as const;
export type GuideStep = (typeof guideSteps)[number];

/** `away`: until it is asked for again. */
export type GuideShown = 'open' | 'folded' | 'away';

export interface Guide {
  seen: readonly GuideStep[];
  shown: GuideShown;
}

export const newGuide: Guide = { seen: [], shown: 'open' };

/** Who may not publish is led as far as trying. */
export const stepsFor = (mayPublish: boolean): readonly GuideStep[] =>
  mayPublish ? guideSteps : guideSteps.slice(0, guideSteps.indexOf('published'));

/** The first step that has not happened; null when all have. */
export const nextStep = ({ seen }: Guide, steps: readonly GuideStep[]): GuideStep | null =>
  steps.find((step) => !seen.includes(step)) ?? null;

/** The same guide when the step has happened before. */
export const withSeen = (guide: Guide, step: GuideStep): Guide =>
  guide.seen.includes(step) ? guide : { ...guide, seen: [...guide.seen, step] };

/** What was kept; whatever else stands there is a guide that nobody has begun. */
export function readGuide(kept: string | null): Guide {
  try {
    const { seen, shown } = JSON.parse(kept ?? '') as { seen?: unknown; shown?: unknown };
    const isSeen = (step: GuideStep) => Array.isArray(seen) && seen.includes(step);
    return {
      seen: guideSteps.filter(isSeen),
      shown: shown === 'away' || shown === 'folded' ? shown : 'open',
    };
  } catch {
    return newGuide;
  }
}
