import { Component, computed, DestroyRef, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Recording } from '../../../api/models';
import { ProblemError, toProblem } from '../../../core/errors/problem-error';
import { ReadFailed } from '../../../core/errors/read-failed/read-failed';
import { Cast, CastSize } from '../../../domain/recording/asciicast';
import { CastSearch } from '../../../domain/recording/cast-search';
import { clockOf } from '../../../domain/recording/recording-look';
import { RecordingReader } from '../../../domain/recording/recording-reader';
import { Replay } from '../../../domain/recording/replay';
import { Timeline } from '../../../domain/recording/timeline';
import { IconButton } from '../../../ui/button/icon-button';
import { PageHeader } from '../../../ui/page-header/page-header';
import { SearchField } from '../../../ui/search-field/search-field';
import { SelectButton } from '../../../ui/select-button/select-button';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Terminal } from '../../../ui/terminal/terminal';
import { Toggle } from '../../../ui/toggle/toggle';
import { isTyping } from '../../../ui/typing';
import { RecordingFacts } from '../detail/recording-facts';

const SPEEDS = [0.5, 1, 2, 4, 8];
const STEP = 5;

/** Replays a terminal: Space plays and pauses, the arrows move by five seconds, `<` and `>` change the speed. */
@Component({
  selector: 'dcp-recording-player',
  imports: [
    IconButton,
    PageHeader,
    ReadFailed,
    RecordingFacts,
    SearchField,
    SelectButton,
    Skeleton,
    Terminal,
    Toggle,
    TranslocoPipe,
  ],
  templateUrl: './recording-player.html',
  styleUrl: './recording-player.css',
  host: { class: 'page', '(document:keydown)': 'key($event)' },
})
export class RecordingPlayer {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly reader = inject(RecordingReader);
  private readonly texts = inject(TranslocoService);
  private readonly screen = viewChild(Terminal);

  protected readonly recording = signal<Recording | null>(null);
  protected readonly error = signal<ProblemError | null>(null);
  private readonly cast = signal<Cast | null>(null);
  protected readonly loaded = computed(() => this.cast() !== null);
  protected readonly skips = signal(true);
  private readonly timeline = computed(() => {
    const cast = this.cast();
    return cast && new Timeline(cast, this.skips());
  });
  protected readonly duration = computed(() => this.timeline()?.duration ?? 0);
  private readonly replay = signal<Replay | null>(null);
  protected readonly playing = computed(() => this.replay()?.playing() ?? false);
  protected readonly position = computed(() => this.replay()?.position() ?? 0);
  protected readonly size = signal<CastSize | null>(null);

  protected readonly query = signal('');
  private readonly search = computed(() => {
    const cast = this.cast();
    return cast && new CastSearch(cast);
  });
  private readonly found = computed(() => this.search()?.find(this.query()) ?? []);
  protected readonly count = computed(() => this.found().length);
  /** Which match is shown, from 1. */
  protected readonly at = signal(0);

  protected readonly speed = signal('1');
  protected readonly speeds = SPEEDS.map((speed) => ({
    value: String(speed),
    label: this.texts.translate<string>('recordings.speed', { speed: speed.toLocaleString() }),
  }));
  protected readonly crumbs = computed(() => [
    { label: this.texts.translate<string>('recordings.title'), link: '/recordings' },
  ]);
  protected readonly title = computed(() => {
    const of = this.recording();
    return of
      ? this.texts.translate<string>('recordings.of', { user: of.username, container: of.containerName })
      : this.texts.translate<string>('recordings.replay');
  });
  protected readonly clock = computed(() => `${clockOf(this.position())} / ${clockOf(this.duration())}`);
  protected readonly place = computed(() =>
    this.texts.translate<string>('recordings.place', {
      at: clockOf(this.position()),
      of: clockOf(this.duration()),
    }),
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => this.replay()?.pause());
    effect(() => {
      const id = this.id();
      untracked(() => void this.read(id));
    });
    effect(() => {
      const timeline = this.timeline();
      untracked(() => timeline && this.replay()?.follow(timeline));
    });
    effect(() => this.replay()?.speed.set(Number(this.speed())));
    effect(() => {
      this.found();
      untracked(() => this.at.set(0));
    });
  }

  protected async read(id: string): Promise<void> {
    this.error.set(null);
    this.replay()?.pause();
    this.replay.set(null);
    this.cast.set(null);
    try {
      this.recording.set(await this.reader.facts(id));
      const cast = await this.reader.cast(id);
      if (id === this.id()) {
        this.size.set(cast.size);
        this.cast.set(cast);
      }
    } catch (error) {
      this.error.set(toProblem(error));
    }
  }

  /** The screen can be written to. */
  protected ready(): void {
    const timeline = this.timeline();
    const screen = this.screen();
    if (timeline && screen) {
      const replay = new Replay(timeline, {
        write: (data) => screen.write(data),
        reset: () => screen.reset(),
        resize: (size) => screen.resizeTo(size),
      });
      this.replay.set(replay);
      replay.play();
    }
  }

  protected toggle(): void {
    this.replay()?.toggle();
  }

  protected seek(seconds: number): void {
    void this.replay()?.seek(seconds);
  }

  /** To the next or previous match from where one is. */
  protected async find(by: 1 | -1): Promise<void> {
    const found = this.found();
    const count = found.length;
    if (count > 0) {
      const next = this.at() === 0 ? (by === 1 ? 1 : count) : ((this.at() - 1 + by + count) % count) + 1;
      this.at.set(next);
      this.replay()?.pause();
      await this.replay()?.seekEvent(found[next - 1] ?? 0);
      // The newest match on the screen is the one that this event has brought there.
      this.screen()?.clearSelection();
      await this.screen()?.find(this.query(), -1);
    }
  }

  protected key(event: KeyboardEvent): void {
    const onControl =
      event.target instanceof Element && event.target.closest('button, a, input, [role="menu"]') !== null;
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey || !this.replay()) {
      return;
    }
    if (event.key === ' ' && !onControl) {
      this.toggle();
    } else if (event.key === 'ArrowLeft' && !onControl) {
      this.seek(this.position() - STEP);
    } else if (event.key === 'ArrowRight' && !onControl) {
      this.seek(this.position() + STEP);
    } else if (event.key === '<' || event.key === '>') {
      this.faster(event.key === '>' ? 1 : -1);
    } else {
      return;
    }
    event.preventDefault();
  }

  private faster(by: 1 | -1): void {
    const next = SPEEDS[SPEEDS.indexOf(Number(this.speed())) + by];
    if (next !== undefined) {
      this.speed.set(String(next));
    }
  }
}
