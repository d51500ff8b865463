import {
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  runInInjectionContext,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Command, COMMAND_SOURCES, CommandSource } from '../../core/commands/commands';
import { HAS_DSCTL } from '../../domain/command/dsctl';
import { copyText } from '../../ui/copy-button/copy-text';
import { injectDialog } from '../../ui/dialog/dialogs';
import { Icon } from '../../ui/icon/icon';
import { Keys } from '../../ui/keys/keys';
import { StateChip } from '../../ui/state-chip/state-chip';
import { Match, matching } from './matching';
import { shellCommands } from './shell-commands';

/** Acts on anything from anywhere by typing parts of words. */
@Component({
  selector: 'dcp-command-palette',
  imports: [Icon, Keys, StateChip, TranslocoPipe],
  templateUrl: './command-palette.html',
  styleUrl: './command-palette.css',
})
export class CommandPalette {
  private readonly dialog = injectDialog<null, undefined>();
  private readonly injector = inject(Injector);
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');
  private readonly commands = signal<readonly Command[]>([]);
  private readonly position = signal(0);

  protected readonly query = signal('');
  protected readonly matches = computed(() => matching(this.commands(), this.query()));
  protected readonly active = computed(() => Math.min(this.position(), Math.max(0, this.matches().length - 1)));
  protected readonly current = computed<Match | undefined>(() => this.matches()[this.active()]);
  protected readonly dsctl = computed(() => (HAS_DSCTL ? this.current()?.command.dsctl : undefined));
  protected readonly copied = signal(false);

  constructor() {
    this.add(() => Promise.resolve(shellCommands));
    for (const load of inject(COMMAND_SOURCES)) {
      this.add(load);
    }
  }

  protected typed(query: string): void {
    this.query.set(query);
    this.position.set(0);
    this.copied.set(false);
  }

  protected key(event: KeyboardEvent): void {
    const last = this.matches().length - 1;
    const moves: Partial<Record<string, number>> = {
      ArrowDown: this.active() === last ? 0 : this.active() + 1,
      ArrowUp: this.active() === 0 ? last : this.active() - 1,
      PageDown: Math.min(last, this.active() + 8),
      PageUp: Math.max(0, this.active() - 8),
    };
    const to = moves[event.key];
    if (to !== undefined) {
      this.position.set(Math.max(0, to));
      this.copied.set(false);
      this.reveal();
    } else if (event.key === 'Enter' && this.current()) {
      this.run(this.current());
    } else if (event.key === 'c' && (event.ctrlKey || event.metaKey) && this.nothingSelected(event)) {
      void this.copy();
    } else {
      return;
    }
    event.preventDefault();
  }

  protected hover(index: number): void {
    this.position.set(index);
  }

  protected run(match: Match | undefined): void {
    this.dialog.close();
    void match?.command.run();
  }

  private async copy(): Promise<void> {
    const text = this.dsctl();
    if (text) {
      this.copied.set(await copyText(text));
    }
  }

  private nothingSelected(event: Event): boolean {
    const field = event.target as HTMLInputElement;
    return field.selectionStart === field.selectionEnd;
  }

  /** A source that fails offers nothing; the others are not held up. */
  private add(load: () => Promise<CommandSource>): void {
    void load()
      .then((source) => runInInjectionContext(this.injector, source))
      .then((more) => this.commands.update((commands) => [...commands, ...more]))
      .catch(() => undefined);
  }

  private reveal(): void {
    queueMicrotask(() => {
      const option = this.list().nativeElement.querySelectorAll('[role=option]')[this.active()];
      option?.scrollIntoView({ block: 'nearest' });
    });
  }
}
