import { inheritedSettings, type InheritedSettings } from '../inherited-settings.js';
import type { SettingsOverride } from '../settings.js';
import type { FlowIndex } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

type Key = keyof InheritedSettings;
interface Nonsense {
  code: string;
  key: Key;
  holds: (settings: InheritedSettings) => boolean;
  message: string;
  fix: string;
}

const NONSENSE: Nonsense[] = [
  {
    code: 'no-input-too-short',
    key: 'noInputMs',
    holds: ({ noInputMs }) => noInputMs.value < 1_000,
    message: 'Callers get less than a second to begin to answer.',
    fix: 'Wait at least one second; five are usual.',
  },
  {
    code: 'end-of-speech-too-short',
    key: 'endOfSpeechMs',
    holds: ({ endOfSpeechMs }) => endOfSpeechMs.value < 200,
    message: 'A pause for breath would end what the caller says.',
    fix: 'Wait at least 0.2 seconds; 0.6 are usual.',
  },
  {
    code: 'utterance-too-short',
    key: 'longestUtteranceMs',
    holds: ({ longestUtteranceMs, endOfSpeechMs, bargeInSpeechMs }) =>
      longestUtteranceMs.value < 1_000 ||
      longestUtteranceMs.value <= Math.max(endOfSpeechMs.value, bargeInSpeechMs.value),
    message: 'The longest utterance is shorter than what it takes to tell that somebody spoke.',
    fix: 'Allow at least a second, and more than the end of speech; 15 seconds are usual.',
  },
  {
    code: 'ring-too-short',
    key: 'ringMs',
    holds: ({ ringMs }) => ringMs.value < 3_000,
    message: 'Nobody can pick up a phone that rings for less than three seconds.',
    fix: 'Let it ring for at least three seconds; 30 are usual.',
  },
  {
    code: 'refer-too-short',
    key: 'referMs',
    holds: ({ referMs }) => referMs.value < 3_000,
    message: 'No transfer succeeds in less than three seconds.',
    fix: 'Wait at least three seconds; 30 are usual.',
  },
  {
    code: 'call-too-short',
    key: 'longestCallMs',
    holds: ({ longestCallMs }) => longestCallMs.value < 30_000,
    message: 'The longest call is shorter than half a minute.',
    fix: 'Allow at least half a minute; 30 minutes are usual.',
  },
  {
    code: 'keypad-too-fast',
    key: 'keypadInterDigitMs',
    holds: ({ keypadInterDigitMs }) => keypadInterDigitMs.value < 500,
    message: 'Callers get less than half a second from one key to the next.',
    fix: 'Allow at least half a second; three are usual.',
  },
];

/** Settings that each are possible and make no sense on the phone. Told where they are set, not where they hold. */
export function settingsSensible({ flow }: FlowIndex): FlowProblem[] {
  const groups = new Map(flow.groups.map((group) => [group.id, group]));
  return [
    ...nonsenseIn(flow.defaults, inheritedSettings(flow), ['defaults']),
    ...flow.groups.flatMap((group, position) => {
      const settings = inheritedSettings(
        { defaults: flow.defaults, groups: [group] },
        { group: group.id, conversation: {} },
      );
      return nonsenseIn(group.conversation, settings, ['groups', position, 'conversation']);
    }),
    ...flow.nodes.flatMap((node, position) => {
      if (Object.keys(node.conversation).length === 0) return [];
      const group = node.group === undefined ? undefined : groups.get(node.group);
      const settings = inheritedSettings({ defaults: flow.defaults, groups: group ? [group] : [] }, node);
      return nonsenseIn(node.conversation, settings, ['nodes', position, 'conversation'], node.id);
    }),
  ];
}

function nonsenseIn(
  own: SettingsOverride,
  settings: InheritedSettings,
  path: (string | number)[],
  nodeId?: string,
): FlowProblem[] {
  return NONSENSE.filter(({ key, holds }) => own[key] !== undefined && holds(settings)).map(
    ({ code, key, message, fix }) => ({
      code,
      severity: 'error',
      path: [...path, key],
      ...(nodeId === undefined ? {} : { nodeId }),
      message,
      fix,
    }),
  );
}
