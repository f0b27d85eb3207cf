import { describe, expect, it } from '@jest/globals';
import { say, silence, type Scene, type Story, type StoryAgent } from './stage.js';

/** The five stories of the sample flow, as a caller goes through them. */
export const handoffStories = {
  acceptsHelp: {
    steps: [
      say('I would like to speak to an agent'),
      say('yes please'),
      say('a table for four tomorrow at seven'),
      say('Smith'),
      say('yes'),
      say('no thank you'),
    ],
  },
  insists: {
    steps: [say('I want to talk to a person'), say('no, I want to speak to somebody'), say('it is about my booking')],
  },
  silent: { steps: [silence(60)] },
  misunderstood: { steps: [say('my purple bicycle ate the homework'), say('the weather on mars is quite lovely')] },
  bereaved: { steps: [say('my husband has died')] },
} satisfies Record<string, Story>;
type Name = keyof typeof handoffStories;

export function describeHandoffStories(scene: Scene<Name> & { sampleAgent: StoryAgent }): void {
  describe('the five handoff stories of the sample flow', () => {
    const heard = (story: Name) => scene.told[story].report.heard.map(({ text }) => text);
    const inviteToAgent = (story: Name) =>
      scene.sampleAgent.tap.messages.find(
        ({ direction, line, headers }) =>
          direction === 'received' &&
          line === 'INVITE' &&
          headers['x-baton-call-id'] === scene.told[story].report.callId,
      );

    /** What every call on the wire is: answered, acknowledged, and hung up by the assistant once. */
    const expectsAWholeCall = (story: Name) => {
      const lines = scene.told[story].tap.lines.filter((line, index, all) => line !== all[index - 1]);
      expect(lines.filter((line) => !line.includes('NOTIFY') && !line.includes('REFER'))).toEqual([
        '> INVITE',
        '< 200 INVITE',
        '> ACK',
        '< BYE',
        '> 200 BYE',
      ]);
    };

    it('tells the wait, offers help meanwhile, and books the table of a caller who accepts', () => {
      const { report, row } = scene.told.acceptsHelp;
      expect(heard('acceptsHelp').slice(0, 3)).toEqual([
        'i would like to speak to an agent',
        'yes please',
        'a table for four tomorrow at seven',
      ]);
      expect(report.rules).toEqual(['asks-first']);
      expect(report.said.join(' ')).toMatch(/wait is about 4 minutes/i);
      expect(report.path).toEqual(expect.arrayContaining(['line', 'offer', 'back', 'booking', 'read-back', 'booked']));
      expect(report.said.join(' ')).toMatch(/A table for 4 people, .* at 7 pm/);
      expect(report).toMatchObject({ result: 'helped', handoff: null });
      expect(row?.endReason).toBe('flow');
      expectsAWholeCall('acceptsHelp');
    });

    it('asks a caller who insists what it is about, and hands them over with that', () => {
      const { report, decisions } = scene.told.insists;
      expect(heard('insists')).toEqual([
        'i want to talk to a person',
        expect.stringMatching(/^(no|nope) i want to speak to somebody$/),
        'it is about my booking',
      ]);
      expect(report.rules).toEqual(['asks-first', 'asks-again']);
      expect(report.path.slice(-3)).toEqual(['matter', 'reach', 'person']);
      expect(report.handoff).toMatchObject({
        way: 'bridge',
        context: {
          reason: { intent: 'about_booking', words: 'it is about my booking' },
          rule: { id: 'asks-again', trigger: 'asks-for-person' },
          promisedWaitMinutes: 4,
        },
      });
      expect(inviteToAgent('insists')?.headers).toMatchObject({
        'user-to-user': expect.stringMatching(/^[0-9a-f]+;encoding=hex$/),
        'x-baton-intent': 'about_booking',
        'x-baton-trigger': 'asks-for-person',
      });
      expect(decisions).toEqual([
        expect.objectContaining({
          state: 'ended',
          ways: [expect.objectContaining({ way: 'bridge', outcome: 'connected', sipStatus: 200 })],
        }),
      ]);
      expectsAWholeCall('insists');
    });

    it('asks a silent caller whether they are there, and then finds a person', () => {
      const { report } = scene.told.silent;
      expect(heard('silent')).toEqual([]);
      expect(report.said.join(' ')).toMatch(/are you there\?/);
      expect(report.rules).toEqual(['silent']);
      expect(report.handoff?.context).toMatchObject({ rule: { trigger: 'silence' }, reason: { words: null } });
      expect(report.result).toBe('handed-over');
      expect(inviteToAgent('silent')?.headers['x-baton-trigger']).toBe('silence');
      expectsAWholeCall('silent');
    });

    it('says sorry to a caller who is misunderstood once, and the second time finds a person', () => {
      const { report, rows } = scene.told.misunderstood;
      const verdicts = rows.flatMap(({ body }) => (body.type === 'utterance' ? [body.accepted] : []));
      expect(verdicts).toEqual(['reject', 'reject']);
      expect(report.rules).toEqual(['misunderstood']);
      expect(report.handoff?.context).toMatchObject({ rule: { trigger: 'misunderstanding' } });
      expect(report.result).toBe('handed-over');
      expectsAWholeCall('misunderstood');
    });

    it('finds a person at once for a caller in need of care', () => {
      const { report } = scene.told.bereaved;
      expect(heard('bereaved')).toEqual(['my husband has died']);
      expect(report.rules).toEqual(['needs-care']);
      expect(report.path).not.toContain('offer');
      expect(report.handoff?.context).toMatchObject({ care: expect.any(String), rule: { trigger: 'topic' } });
      expect(inviteToAgent('bereaved')?.headers['x-baton-care']).toMatch(/vulnerable|sensitive/);
      expect(report.result).toBe('handed-over');
      expectsAWholeCall('bereaved');
    });
  });
}
