/** Two short tones, not loud. Made by the browser itself: no file has to be fetched. */
const TONES = [
  { hertz: 660, at: 0 },
  { hertz: 880, at: 0.18 },
] as const;
const LASTS_S = 0.16;
const LOUD = 0.2;

let context: AudioContext | undefined;

/** Browsers let a page sound only after somebody has clicked in it; call it from that click. Resolves to whether it may. */
export async function unlockBell(): Promise<boolean> {
  context ??= new AudioContext();
  await context.resume();
  return context.state === 'running';
}

export function ring(): void {
  if (context?.state !== 'running') return;
  for (const { hertz, at } of TONES) tone(context, hertz, context.currentTime + at);
}

function tone(audio: AudioContext, hertz: number, at: number): void {
  const voice = audio.createOscillator();
  const loudness = audio.createGain();
  voice.frequency.value = hertz;
  loudness.gain.setValueAtTime(LOUD, at);
  loudness.gain.exponentialRampToValueAtTime(0.001, at + LASTS_S);
  voice.connect(loudness).connect(audio.destination);
  voice.start(at);
  voice.stop(at + LASTS_S);
}
