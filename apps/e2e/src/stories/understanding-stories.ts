import { describe, expect, it } from '@jest/globals';
import { traceEntries } from '../call/call-report.js';
import { bodies } from '../harness/traces.js';
import { say, silence, type Scene, type Story, type StoryAgent } from './stage.js';

export const CARING = '2060';
export const understandingStories = {
  clarified: { steps: [say('direct debit'), say('cancel it')] },
  corrected: {
    steps: [
      say("I'd like to book a table"),
      say('a table for four tomorrow at seven'),
      say('Smith'),
      say('no, five people'),
      say('yes'),
      say('no thank you'),
    ],
  },
  heldOn: {
    // Longer than the silence after which a caller is asked whether they are there.
    steps: [
      say('hold on'),
      silence(6),
      say('what are your opening hours'),
      say('one moment please'),
      silence(6),
      say('no thank you'),
    ],
  },
  vulnerable: { steps: [say('I lost my job')] },
  stayedWith: { number: CARING, steps: [say('I lost my job'), silence(3), say('I need somebody')] },
  saidGoodbye: { number: CARING, steps: [say('I lost my job'), say('thank you goodbye')] },
} satisfies Record<string, Story>;
type Name = keyof typeof understandingStories;

export function describeUnderstandingStories(scene: Scene<Name> & { sampleAgent: StoryAgent }): void {
  describe('what callers say, and what is made of it', () => {
    const heard = (story: Name) => scene.told[story].report.heard.map(({ text }) => text);
    const said = (story: Name) => scene.told[story].report.said;
    const noted = (story: Name) =>
      traceEntries(scene.told[story].rows).flatMap((entry) =>
        entry.kind === 'variable-set' ? [[entry.name, entry.value]] : [],
      );

    it('clarifies what only touches a known topic, and reads the next answer together with it', () => {
      const { report, decisions } = scene.told.clarified;
      expect(heard('clarified')).toEqual(['direct debit', 'cancel it']);
      expect(said('clarified')).toContain(
        "I understand you're calling about direct debit. What would you like to do exactly?",
      );
      expect(report.path).toEqual(['start', 'greeting', 'help', 'reach', 'person']);
      const entries = traceEntries(scene.told.clarified.rows);
      expect(entries).toContainEqual({ kind: 'clarified', nodeId: 'help', topic: 'direct debit' });
      expect(entries.filter(({ kind }) => kind === 'not-understood')).toEqual([]);
      expect(report.handoff?.context?.reason).toEqual({
        intent: 'direct_debit_cancel',
        topic: 'direct debit',
        words: expect.stringContaining('cancel it'),
      });
      expect(decisions).toMatchObject([
        { state: 'ended', ways: [{ way: 'bridge', outcome: 'connected' }], context: { rule: null } },
      ]);
      expect(report.result).toBe('handed-over');
    });

    it('takes several slots out of one sentence, and corrects the one that a caller names at the read-back', () => {
      const { report, row } = scene.told.corrected;
      expect(heard('corrected').slice(0, 2)).toEqual([
        "i'd like to book a table",
        'a table for four tomorrow at seven',
      ]);
      const slots = noted('corrected').filter(([name]) => ['party_size', 'day', 'time'].includes(String(name)));
      const tomorrow = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/);
      expect(slots).toEqual([
        ['party_size', 4],
        ['day', tomorrow],
        ['time', '19:00'],
        ['party_size', 5],
      ]);
      const readBacks = said('corrected').filter((text) => /Is that right\?$/.test(text));
      expect(readBacks).toEqual([
        expect.stringMatching(/^A table for 4 people, .* at 7 pm, for /),
        expect.stringMatching(/^A table for 5 people, .* at 7 pm, for /),
      ]);
      expect(readBacks[1]).toBe(readBacks[0]?.replace('4 people', '5 people'));
      expect(said('corrected').filter((text) => /how many people|which day|what time/i.test(text))).toHaveLength(1);
      expect(report).toMatchObject({ result: 'helped', rules: [], handoff: null });
      expect(row?.endReason).toBe('flow');
    });

    it('gives a caller time who says hold on, at any question, and counts no miss', () => {
      const { report, rows } = scene.told.heldOn;
      expect(heard('heldOn')).toEqual([
        'hold on',
        'what are your opening hours',
        'one moment please',
        expect.any(String),
      ]);
      expect(said('heldOn').filter((text) => text === 'Of course, take your time.')).toHaveLength(2);
      const kinds = traceEntries(rows).map(({ kind }) => kind);
      expect(kinds).not.toContain('silence');
      expect(kinds).not.toContain('not-understood');
      expect(bodies(rows, 'no-input')).toEqual([]);
      expect(report).toMatchObject({ result: 'helped', rules: [], handoff: null });
      expect(report.path).toEqual(expect.arrayContaining(['opening-hours', 'more', 'goodbye']));
    });

    it('hands a vulnerable caller over at once, with the mark', () => {
      const { report, rows, decisions } = scene.told.vulnerable;
      expect(heard('vulnerable')).toEqual(['i lost my job']);
      expect(report.rules).toEqual(['needs-care']);
      expect(report.path).toEqual(['start', 'greeting', 'help', 'needs-care-answer', 'person-at-once']);
      expect(traceEntries(rows)).toContainEqual({ kind: 'care-marked', care: 'vulnerable' });
      expect(report.handoff?.context).toMatchObject({
        care: 'vulnerable',
        reason: { intent: 'hardship', words: 'i lost my job' },
        rule: { id: 'needs-care', trigger: 'topic' },
      });
      const invite = scene.sampleAgent.tap.messages.find(
        ({ line, headers }) => line === 'INVITE' && headers['x-baton-call-id'] === report.callId,
      );
      expect(invite?.headers['x-baton-care']).toBe('vulnerable');
      expect(decisions).toMatchObject([{ state: 'ended', context: { care: 'vulnerable' } }]);
    });

    it('does not hang up on them: after the goodbye the line stays open, and who needs somebody gets a person', () => {
      const { report, rows } = scene.told.stayedWith;
      expect(heard('stayedWith')).toEqual(['i lost my job', 'i need somebody']);
      expect(report.rules).toEqual(['hardship', 'last-resort.care']);
      expect(report.path.slice(0, 3)).toEqual(['start', 'help', 'comforted']);
      expect(report.handoff).toMatchObject({ way: 'bridge', context: { care: 'vulnerable' } });
      expect(report.result).toBe('handed-over');
      const hangUps = rows.filter(({ body }) => body.type === 'hang-up');
      expect(hangUps.length).toBeLessThanOrEqual(1);
    });

    it('lets them go when they say goodbye themselves', () => {
      const { report, row, outcome } = scene.told.saidGoodbye;
      expect(report.rules).toEqual(['hardship']);
      expect(heard('saidGoodbye')).toHaveLength(2);
      expect(report).toMatchObject({ result: 'comforted', handoff: null });
      expect(row?.endReason).toBe('flow');
      expect(outcome.endedBy).toBe('assistant');
    });
  });
}
