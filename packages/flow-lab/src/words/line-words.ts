import type { Line } from '../conversation/line.js';
import type { LabNames } from './lab-names.js';
import type { LabTexts } from './lab-texts.js';

/** What stands in a line of a call; who it is is not in it. */
export function lineWords(line: Line, { lines: words, ...texts }: LabTexts, names: LabNames = {}): string {
  switch (line.code) {
    case 'said':
      return line.text;
    case 'spoke':
      return `${line.text === '' ? words.nothing : line.text}${words.heard[line.heard]}`;
    case 'pressed':
      return words.pressed(line.keys);
    case 'silent':
      return words.silent;
    case 'left':
      return words.left;
    case 'broke-off':
      return words.brokeOff[line.cause];
    case 'queue': {
      const queue = words.queue[line.status];
      return line.waitMinutes === null ? queue : words.queueWait(queue, line.waitMinutes);
    }
    case 'request-sent':
      return words.requestSent(line.method, line.url);
    case 'request-answered':
      return words.requestAnswered(line.status ?? 0);
    case 'request-failed':
      return words.requestFailed(words.requestFailures[line.failure]);
    case 'callback-asked':
      return words.callbackAsked(line.queue);
    case 'callback-answered':
      return line.booked ? words.callbackBooked : words.callbackNotBooked;
    case 'message-asked':
      return words.messageAsked(line.queue);
    case 'message-left':
      return line.seconds === 0 ? words.noMessage : words.messageLeft(texts.seconds(line.seconds));
    case 'handoff':
      return words.handoff(line.to, words.ways[line.way]);
    case 'handoff-ended':
      return words.handoffEnded[line.outcome] + (line.sipStatus === null ? '' : ` (${line.sipStatus})`);
    case 'agent-left':
      return words.agentLeft;
    case 'failed':
      return words.failed[line.kind];
    case 'hung-up':
      return words.hungUp(names.result?.(line.result) ?? line.result);
    case 'rule':
      return words.rule(line.name);
  }
}
