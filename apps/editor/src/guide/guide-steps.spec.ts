import { describe, expect, it } from '@jest/globals';
import { guideSteps, newGuide, nextStep, readGuide, stepsFor, withSeen, type Guide } from './guide-steps.js';

describe('the guide of the first minutes', () => {
  it('leads from opening a flow to calling it', () => {
    let guide: Guide = newGuide;
    const led = guideSteps.map(() => {
      const step = nextStep(guide, guideSteps);
      if (step !== null) guide = withSeen(guide, step);
      return step;
    });
    expect(led).toEqual([...guideSteps]);
    expect(nextStep(guide, guideSteps)).toBeNull();
  });

  it('ticks what happens out of order, and leads to what has not', () => {
    const guide = withSeen(withSeen(newGuide, 'opened'), 'published');
    expect(nextStep(guide, guideSteps)).toBe('prompt-changed');
  });

  it('does not lead to publishing who may not publish', () =>
    expect(stepsFor(false)).toEqual(['opened', 'prompt-changed', 'simulated']));

  it.each([null, '', 'null', '{"seen":"<script>","shown":3}', '{'])('begins anew when %j was kept', (kept) =>
    expect(readGuide(kept)).toEqual(newGuide),
  );

  it('is as it was kept', () => {
    const guide: Guide = { seen: ['opened', 'simulated'], shown: 'away' };
    expect(readGuide(JSON.stringify(guide))).toEqual(guide);
  });
});
