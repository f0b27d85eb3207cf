import { FrameQueue } from '@baton/rtp';
import type { Listener } from '../conversation/listener.js';
import type { Speaker } from '../conversation/speaker.js';
import { HoldMusic } from '../handoff/hold-music.js';
import type { MediaLeg } from './media-leg.js';
import { TONE } from './tone.js';

/**
 * Who talks to the caller: the assistant; music, while a person is being found; or that person. And who hears the
 * caller, in the same three cases.
 */
export class CallerAudio {
  private readonly music = new HoldMusic();
  private readonly toAgent = new FrameQueue();
  private readonly fromAgent = new FrameQueue();
  private agent: MediaLeg | undefined;
  private waiting = false;
  /** The tone that is being given: its next frame, and what to do after its last. */
  private tone: { next: number; then: () => void } | undefined;

  constructor(
    private readonly caller: MediaLeg,
    private readonly speaker: Speaker,
    private readonly listener: Listener,
    onMediaLost: () => void,
  ) {
    caller.source = () => this.nextFrame();
    caller.listener = {
      onFrame: (pcm) => this.hearCaller(pcm),
      onKey: (digit) => (this.agent ? void this.agent.sendKey(digit) : listener.press(digit)),
      onMediaLost,
    };
  }

  /** A key that came by another road than RTP. */
  press(digit: Parameters<MediaLeg['sendKey']>[0]): void {
    if (this.agent) this.agent.sendKey(digit);
    else this.listener.press(digit);
  }

  /** A key of the agent's that came by another road than RTP. */
  pressedByAgent(digit: Parameters<MediaLeg['sendKey']>[0]): void {
    if (this.agent) this.caller.sendKey(digit);
  }

  /** Music whenever nothing is said. */
  wait(): void {
    this.waiting = true;
  }

  /** No more music. */
  endWait(): void {
    this.waiting = false;
  }

  /** Gives the tone once, behind whatever is being said. */
  playTone(then: () => void): void {
    this.tone = { next: 0, then };
  }

  stopTone(): void {
    this.tone = undefined;
  }

  /** Caller and agent hear each other. */
  join(agent: MediaLeg, onAgentMediaLost: () => void): void {
    this.speaker.stop('stopped');
    this.listener.stop();
    this.waiting = false;
    this.agent = agent;
    agent.source = () => this.toAgent.take();
    agent.listener = {
      onFrame: (pcm) => this.fromAgent.push(pcm),
      onKey: (digit) => void this.caller.sendKey(digit),
      onMediaLost: onAgentMediaLost,
    };
  }

  /** The caller is with the assistant again. */
  part(): void {
    this.agent = undefined;
    this.toAgent.clear();
    this.fromAgent.clear();
  }

  private hearCaller(pcm: Int16Array): void {
    if (this.agent) this.toAgent.push(pcm);
    // A caller who holds us hears no prompt: neither their music nor their silence is an answer to one.
    else if (!this.caller.onHold) this.listener.hear(pcm);
  }

  private nextFrame(): Int16Array | undefined {
    if (this.agent) {
      // An agent who puts the caller on hold leaves them with music, not with nothing.
      return this.agent.onHold ? this.music.nextFrame() : this.fromAgent.take();
    }
    if (!this.speaker.idle) return this.speaker.nextFrame();
    if (this.tone) return this.nextOfTone(this.tone);
    return this.waiting ? this.music.nextFrame() : undefined;
  }

  private nextOfTone(tone: NonNullable<typeof this.tone>): Int16Array | undefined {
    const frame = TONE[tone.next];
    tone.next += 1;
    if (tone.next >= TONE.length) {
      this.tone = undefined;
      tone.then();
    }
    return frame;
  }
}
