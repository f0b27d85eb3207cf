import type { LabReason } from '../lab-reason.js';
import type { LabNames } from './lab-names.js';
import type { LabTexts } from './lab-texts.js';

/** Why something cannot be tried, as a sentence. */
export function reasonWords(reason: LabReason, texts: LabTexts, names: LabNames = {}): string {
  const { reasons: words } = texts;
  const seconds = (ms: number) => texts.seconds(Number((ms / 1_000).toFixed(1)));
  switch (reason.why) {
    case 'call-over':
      return words.callOver(names.result?.(reason.result) ?? reason.result);
    case 'nobody-waits':
      return words.because(words.nobodyWaits, reason.meanwhile && words.meanwhile[reason.meanwhile]);
    case 'nobody-listens':
      return words.because(
        reason.key === null ? words.nobodyListens : words.noKeyWanted(reason.key),
        reason.meanwhile && words.meanwhile[reason.meanwhile],
      );
    case 'nothing-said':
      return words.nothingSaid;
    case 'said-before':
      return words.saidBefore(seconds(reason.lastsMs), seconds(reason.afterMs));
    case 'key-ends-nothing':
      return words.keyEndsNothing;
    case 'no-recording':
      return words.noRecording;
    case 'no-agent':
      return words.noAgent;
    case 'no-handoff':
      return words.noHandoff;
    case 'no-call':
      return words.noCall;
    case 'too-many-steps':
      return words.tooManySteps(reason.most);
    case 'nothing-done':
      return words.nothingDone;
    case 'too-long':
      return words.tooLong;
    case 'never-answered':
      return words.neverAnswered;
    case 'cannot-run':
      return words.cannotRun(reason.said);
    case 'made-does-not-pass':
      return words.madeDoesNotPass;
    case 'goes-otherwise':
      return words.goesOtherwise(
        reason.after ?? words.beginning,
        reason.went ?? words.nothing,
        reason.goes ?? words.nothing,
      );
  }
}
