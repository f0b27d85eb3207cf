/**
 * The load, in a process of its own so that it does not share an event loop with anything that is measured. Its
 * arguments: the SIP port and the number to call. Jobs come by the parent's channel, one at a time.
 */
import { FRAME_BYTES, MediaLoad } from './media-load.js';
import type { LoadJobName, LoadJobs, SetupRate, TurnsSeen } from './load-jobs.js';
import { RawPhone, T1_MS } from './raw-phone.js';
import { SpokenTurns } from './spoken-turns.js';

const [port, number = ''] = process.argv.slice(2);
const phone = new RawPhone({ number, port: Number(port) });
/** Calls are begun this many at a time when many are wanted. */
const RAISE_AT_ONCE = 4;

/** Nothing is sent to or expected from this port: calls that only measure signalling name it. */
const NO_MEDIA_PORT = 9;

let media: MediaLoad | undefined;

type Jobs = { [Name in LoadJobName]: (ask: LoadJobs[Name]['ask']) => Promise<LoadJobs[Name]['answer']> };
const jobs: Jobs = { sequential, setups, raise, listen, hangUp, turns };

await phone.start();
process.on('message', (message: { name: LoadJobName; ask: never }) => {
  void jobs[message.name](message.ask).then(
    (answer) => process.send?.({ answer }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
// The parent has gone: so does its load.
process.on('disconnect', () => process.exit(0));
process.send?.({ answer: 'ready' });

async function sequential({ calls }: LoadJobs['sequential']['ask']): Promise<LoadJobs['sequential']['answer']> {
  const inviteTo200Ms: number[] = [];
  let failed = 0;
  for (let made = 0; made < calls; made++) {
    try {
      const call = await phone.call(NO_MEDIA_PORT);
      inviteTo200Ms.push(call.setUpMs);
      await call.bye();
    } catch {
      failed += 1;
    }
  }
  return { inviteTo200Ms, failed };
}

async function setups({ atOnce, forMs }: LoadJobs['setups']['ask']): Promise<SetupRate> {
  const began = performance.now();
  const rate: SetupRate = { completed: 0, failed: 0, tookMs: 0 };
  const caller = async () => {
    while (performance.now() - began < forMs) {
      try {
        const call = await phone.call(NO_MEDIA_PORT);
        await call.bye();
        rate.completed += 1;
        if (call.setUpMs > T1_MS) rate.failed += 1;
      } catch {
        rate.failed += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, caller));
  rate.tookMs = performance.now() - began;
  return rate;
}

async function raise({ calls }: LoadJobs['raise']['ask']): Promise<LoadJobs['raise']['answer']> {
  if (!media) {
    media = new MediaLoad();
    await media.start();
  }
  const lines = media;
  let next = lines.calls.length;
  let failed = 0;
  const caller = async () => {
    while (next < calls) {
      const index = next++;
      try {
        lines.add(await phone.call(lines.nextPort(index)), index);
      } catch {
        failed += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: RAISE_AT_ONCE }, caller));
  return { up: lines.calls.length, failed };
}

async function listen({ forMs }: LoadJobs['listen']['ask']): Promise<LoadJobs['listen']['answer']> {
  if (!media) throw new Error('there is no call');
  return media.listen(forMs);
}

async function hangUp(): Promise<LoadJobs['hangUp']['answer']> {
  const calls = media?.calls ?? [];
  for (const call of calls) await call.bye().catch(() => undefined);
  media?.clear();
  return { hungUp: calls.length };
}

async function turns({ calls, turns: count, utterances }: LoadJobs['turns']['ask']): Promise<TurnsSeen> {
  const frames = utterances.map(framesOf);
  const callers = Array.from({ length: calls }, (_, index) => {
    // Each begins with another sentence, so that they are not in step.
    const own = [...frames.slice(index % frames.length), ...frames.slice(0, index % frames.length)];
    return new SpokenTurns(phone, own).run(count);
  });
  const seen = await Promise.all(callers);
  return {
    answerMs: seen.flatMap(({ answerMs }) => answerMs),
    bargeInMs: seen.flatMap(({ bargeInMs }) => bargeInMs),
    failed: seen.reduce((sum, { failed }) => sum + failed, 0),
  };
}

function framesOf(utterance: string): Buffer[] {
  const bytes = Buffer.from(utterance, 'base64');
  return Array.from({ length: bytes.length / FRAME_BYTES }, (_, index) =>
    bytes.subarray(index * FRAME_BYTES, (index + 1) * FRAME_BYTES),
  );
}
