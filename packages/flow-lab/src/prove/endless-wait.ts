import { after } from './call.js';
import type { StateKeying } from './states/state-keys.js';
import type { Known } from './states/state-space.js';
import type { Step } from './steps/step.js';
import type { Vocabulary } from './steps/vocabulary.js';
import { worldSteps } from './steps/world-steps.js';
import { type BadCall, isGood } from './strategies.js';
import type { Taken } from './take.js';
import type { Waiting } from './waiting.js';

/** Calls that wait for one outside system after the other, which all fail, and are never listened to again. */
export class EndlessWait {
  /** States from which the call is known to go on or to end. */
  private readonly led = new Set<string>();

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly keying: StateKeying,
    private readonly take: (waiting: Waiting, step: Step) => Taken,
  ) {}

  /** The call that waits for ever from here; null: there is none. */
  from(known: Known): BadCall | null {
    const passed = new Map<string, string>();
    let waiting: Waiting = known.waiting;
    let call = known.call;
    while (waiting.listen === null && !isGood(waiting)) {
      const key = this.keying.keysOf(waiting)[3];
      if (this.led.has(key)) break;
      if (passed.has(key))
        return { fault: { kind: 'circle', nodeId: nodeOf(passed, key) }, call, from: known.call.length };
      passed.set(key, waiting.state.position?.nodeId ?? '');
      const step = worldSteps(this.vocabulary, waiting).find(({ failing }) => failing);
      if (step === undefined) break;
      const { next, bad }: Taken = this.take(waiting, step);
      // What is wrong with the step itself is noted where everything is tried.
      if (bad !== null || next === null) break;
      call = after(call, step);
      waiting = next;
    }
    for (const key of passed.keys()) this.led.add(key);
    return null;
  }
}

/** Of the nodes in the circle that closes with this state, always the same one: a circle is one problem. */
function nodeOf(passed: ReadonlyMap<string, string>, key: string): string {
  const keys = [...passed.keys()];
  const [first = ''] = keys
    .slice(keys.indexOf(key))
    .map((state) => passed.get(state) ?? '')
    .sort();
  return first;
}
