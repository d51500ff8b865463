import { Recording } from '../../api/models';
import { IconName } from '../../ui/icon/icons';
import { Tone } from '../../ui/tone';

/** Tone and icon of what became of a recording. */
export function recordingTone({ state }: Recording): { tone: Tone; icon: IconName; quiet: boolean } {
  switch (state) {
    case 'recording':
      return { tone: 'info', icon: 'loader', quiet: false };
    case 'complete':
      return { tone: 'ok', icon: 'circle-check', quiet: true };
    case 'cut':
      return { tone: 'warn', icon: 'scissors', quiet: false };
    default:
      return { tone: 'bad', icon: 'circle-x', quiet: false };
  }
}

/** How long it is; a dash while it goes on. */
export function lengthOf({ state, durationMillis }: Recording): string {
  return state === 'recording' ? '-' : clockOf(durationMillis / 1000);
}

/** Seconds as `4:05`, or `1:04:05`. */
export function clockOf(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(whole % 60)}`;
}
