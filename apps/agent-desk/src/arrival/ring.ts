/** Two soft notes; the browser lets a page make a sound once its user has clicked somewhere. */
export function ring(): void {
  const audio = new AudioContext();
  note(audio, 659, audio.currentTime);
  note(audio, 880, audio.currentTime + 0.22);
  window.setTimeout(() => void audio.close(), 1_200);
}

function note(audio: AudioContext, hertz: number, at: number): void {
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  oscillator.frequency.value = hertz;
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(0.15, at + 0.03);
  gain.gain.exponentialRampToValueAtTime(0.001, at + 0.5);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + 0.55);
}
