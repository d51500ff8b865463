import { signal } from '@angular/core';
import { CastSize, sizeOf } from './asciicast';
import { Timeline } from './timeline';

/** What a recording is shown on. */
export interface ReplayScreen {
  /** @returns when it is shown */
  write(data: string): Promise<void>;
  resize(size: CastSize): void;
  reset(): void;
}

/** Plays a recording on a screen. */
export class Replay {
  private readonly at = signal(0);
  private readonly going = signal(false);
  private shown = 0;
  private wanted = 0;
  private catchingUp: Promise<void> | null = null;
  private frame: number | null = null;
  private before = 0;

  /** Seconds of the timeline. */
  readonly position = this.at.asReadonly();
  readonly playing = this.going.asReadonly();
  readonly speed = signal(1);

  constructor(
    private timeline: Timeline,
    private readonly screen: ReplayScreen,
  ) {
    screen.resize(timeline.cast.size);
  }

  /** Goes on at the same event with other times. */
  follow(timeline: Timeline): void {
    const event = this.wanted;
    this.timeline = timeline;
    this.at.set(event === 0 ? 0 : timeline.timeOf(event - 1));
  }

  /** Begins again when it is at its end. */
  play(): void {
    if (this.at() >= this.timeline.duration) {
      void this.seek(0);
    }
    this.going.set(true);
    this.before = performance.now();
    this.frame ??= requestAnimationFrame((now) => this.step(now));
  }

  pause(): void {
    this.going.set(false);
    if (this.frame !== null) {
      cancelAnimationFrame(this.frame);
      this.frame = null;
    }
  }

  toggle(): void {
    if (this.playing()) {
      this.pause();
    } else {
      this.play();
    }
  }

  /** @returns when that is shown */
  seek(seconds: number): Promise<void> {
    const time = Math.min(Math.max(seconds, 0), this.timeline.duration);
    this.at.set(time);
    this.wanted = this.timeline.countUntil(time);
    if (this.shown !== this.wanted) {
      this.catchingUp ??= this.catchUp();
    }
    return this.catchingUp ?? Promise.resolve();
  }

  /** To where an event is shown. */
  seekEvent(event: number): Promise<void> {
    return this.seek(this.timeline.timeOf(event));
  }

  private step(now: number): void {
    this.frame = null;
    void this.seek(this.at() + (Math.max(0, now - this.before) / 1000) * this.speed());
    this.before = now;
    if (this.at() >= this.timeline.duration) {
      this.going.set(false);
    } else if (this.going()) {
      this.frame = requestAnimationFrame((next) => this.step(next));
    }
  }

  /** One at a time, and always to where one is by then: whoever drags the bar waits for no place in between. */
  private async catchUp(): Promise<void> {
    while (this.shown !== this.wanted) {
      const until = this.wanted;
      if (until < this.shown) {
        this.screen.reset();
        this.screen.resize(this.timeline.cast.size);
        this.shown = 0;
      }
      await this.show(until);
    }
    this.catchingUp = null;
  }

  private async show(until: number): Promise<void> {
    let output = '';
    for (const event of this.timeline.cast.events.slice(this.shown, until)) {
      const size = sizeOf(event);
      if (size) {
        await this.screen.write(output);
        output = '';
        this.screen.resize(size);
      } else if (event.code === 'o') {
        output += event.data;
      }
    }
    await this.screen.write(output);
    this.shown = until;
  }
}
