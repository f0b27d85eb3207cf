import type { SpeechTone } from '@baton/speech';

/** The voices inside of flite.wasm that are fit for a telephone; the first is the default. */
export const fliteVoices = ['slt', 'rms', 'awb', 'kal'] as const;

/** What they speak, BCP 47. */
export const fliteLanguages = ['en-US', 'en-GB'] as const;

export type FliteVoice = (typeof fliteVoices)[number];

export function isFliteVoice(voice: string): voice is FliteVoice {
  return (fliteVoices as readonly string[]).includes(voice);
}

/** Median pitch of each voice in Hz, as measured; rms takes no other. */
const pitch: Readonly<Record<FliteVoice, number | undefined>> = { slt: 168, rms: undefined, awb: 127, kal: 89 };

interface ToneSetting {
  /** Length of the speech against the neutral tone. */
  readonly stretch: number;
  /** Pitch against the neutral tone. */
  readonly pitch: number;
  /** How far the pitch moves, Hz for a voice of 168 Hz; flite's own movement if not given. */
  readonly movement?: number;
}

const tones: Readonly<Record<SpeechTone, ToneSetting>> = {
  neutral: { stretch: 1, pitch: 1 },
  uncertain: { stretch: 1.1, pitch: 1.08, movement: 35 },
  apologetic: { stretch: 1.15, pitch: 0.9 },
  cheerful: { stretch: 0.92, pitch: 1.19, movement: 60 },
  calm: { stretch: 1.12, pitch: 0.95, movement: 12 },
};

/** The arguments with which flite says something in a voice and a tone. */
export function toneArguments(voice: FliteVoice, tone: SpeechTone): string[] {
  const setting = tones[tone];
  const base = pitch[voice];
  const features: [string, number][] = [];
  if (setting.stretch !== 1) features.push(['duration_stretch', setting.stretch]);
  if (base && setting.pitch !== 1) features.push(['int_f0_target_mean', Math.round(base * setting.pitch)]);
  if (base && setting.movement) {
    features.push(['int_f0_target_stddev', Math.round((setting.movement * base) / 168)]);
  }
  return features.flatMap(([name, value]) => ['--setf', `${name}=${value}`]);
}
