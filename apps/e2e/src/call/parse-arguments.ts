import { parseArgs } from 'node:util';
import type { AgentBehaviour } from '../caller/agent-phone.js';
import type { CallStep } from '../caller/call-step.js';

export interface CallArguments {
  steps: CallStep[];
  agent: AgentBehaviour;
  json: boolean;
  help: boolean;
  protocol: 'udp' | 'tcp';
  number: string | undefined;
}

export const USAGE = `npm run call -- [what the caller does, in order]

  "some words"        says this when the assistant has finished speaking
  --key 0             presses keys
  --silence 6         says nothing for 6 seconds
  --wav file          plays a recording
  --hang-up           hangs up at once, also in the middle of what the assistant says

  --agent answer|busy|reject|late|accept|decline
                      how the agent behaves who is called (late: lets it ring for 12 s; accept, decline:
                      hears a whisper out and presses 1, or 9)
  --no-agent          nobody is at the agent's telephone
  --number 1000       what is dialled (default: the sample flow's number)
  --tcp               calls over TCP
  --json              prints one JSON object as the last line instead of the conversation
  --help              this

Exit code 0 only if the call ended as the flow says.`;

const options = {
  key: { type: 'string', multiple: true },
  silence: { type: 'string', multiple: true },
  wav: { type: 'string', multiple: true },
  'hang-up': { type: 'boolean', multiple: true },
  agent: { type: 'string' },
  'no-agent': { type: 'boolean' },
  number: { type: 'string' },
  tcp: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const BEHAVIOURS: readonly string[] = ['answer', 'busy', 'reject', 'late', 'accept', 'decline'];

/**
 * Reads the command line; the order of what the caller does is the order in which it was given.
 * @throws Error with one line for anything that is not understood
 */
export function parseArguments(argv: string[]): CallArguments {
  const { values, tokens } = parseArgs({ args: argv, options, allowPositionals: true, strict: true, tokens: true });
  const steps = tokens.flatMap((token): CallStep[] => {
    if (token.kind === 'positional') return [{ kind: 'say', text: token.value }];
    if (token.kind !== 'option') return [];
    if (token.name === 'hang-up') return [{ kind: 'hang-up' }];
    if (token.value === undefined) return [];
    if (token.name === 'key') return [{ kind: 'key', keys: keysOf(token.value) }];
    if (token.name === 'silence') return [{ kind: 'silence', seconds: secondsOf(token.value) }];
    if (token.name === 'wav') return [{ kind: 'wav', file: token.value }];
    return [];
  });
  const agent = values.agent ?? 'answer';
  if (!BEHAVIOURS.includes(agent)) throw new Error(`--agent ${agent}: one of ${BEHAVIOURS.join(', ')}`);
  return {
    steps,
    agent: values['no-agent'] ? 'none' : (agent as AgentBehaviour),
    json: values.json ?? false,
    help: values.help ?? false,
    protocol: values.tcp ? 'tcp' : 'udp',
    number: values.number,
  };
}

function keysOf(text: string): string {
  if (!/^[0-9*#A-Da-d]{1,40}$/.test(text)) throw new Error(`--key ${text}: keys are 0-9, *, # and A-D`);
  return text.toUpperCase();
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 600)) throw new Error(`--silence ${text}: seconds, more than 0 and at most 600`);
  return seconds;
}
