import { Cast } from './asciicast';

/** Sequences that draw and move instead of being read: CSI, OSC and the like, single ones; and control characters. */
const UNREADABLE =
  /\u001b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[ -/]*[0-~])|[\u0000-\u0009\u000b-\u001f\u007f]/g;
/** A sequence that the rest of has not come of yet. */
const BEGUN = /\u001b(?:\[[0-?]*[ -/]*|[\]PX^_][^\u0007\u001b]*|[ -/]*)?$/;

/** Finds text in what a recording shows, also where it came in several pieces. */
export class CastSearch {
  private readonly text: string;
  /** Where the text of each output event begins, and which event that is. */
  private readonly begins: number[] = [];
  private readonly events: number[] = [];

  constructor(cast: Cast) {
    const parts: string[] = [];
    let length = 0;
    let begun = '';
    cast.events.forEach(({ code, data }, index) => {
      if (code === 'o') {
        const whole = begun + data;
        begun = BEGUN.exec(whole)?.[0] ?? '';
        const part = whole
          .slice(0, whole.length - begun.length)
          .replace(UNREADABLE, '')
          .toLowerCase();
        this.begins.push(length);
        this.events.push(index);
        parts.push(part);
        length += part.length;
      }
    });
    this.text = parts.join('');
  }

  /** The events with which a text is wholly shown, in order; at most 1,000. */
  find(text: string): number[] {
    const wanted = text.toLowerCase();
    const found: number[] = [];
    if (wanted) {
      for (let at = this.text.indexOf(wanted); at >= 0 && found.length < 1000; at = this.text.indexOf(wanted, at + 1)) {
        found.push(this.eventAt(at + wanted.length - 1));
      }
    }
    return found;
  }

  private eventAt(place: number): number {
    let low = 0;
    let high = this.begins.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.begins[middle] ?? 0) <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return this.events[low] ?? 0;
  }
}
