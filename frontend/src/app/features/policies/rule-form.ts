import { Component, computed, inject, input, linkedSignal, output, signal, untracked } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ProblemError, toProblem } from '../../core/errors/problem-error';
import { ProblemNote } from '../../core/errors/problem-note/problem-note';
import { Permissions } from '../../core/permissions/permissions';
import { PlacePolicy, Setting } from '../../domain/policy/place-policy';
import { Button } from '../../ui/button/button';
import { IconButton } from '../../ui/button/icon-button';
import { Drawer } from '../../ui/drawer/drawer';
import { Note } from '../../ui/note/note';
import { Segmented } from '../../ui/segmented/segmented';
import { TextField } from '../../ui/text-field/text-field';
import { Toasts } from '../../ui/toast/toasts';
import type { PolicyRule } from './policy-page';

/** The choice to decide nothing here: what holds everywhere, or is usual, holds. */
const INHERIT = 'inherit';

/** One rule beside the list: what it refuses and why, and how it is handled at this place. */
@Component({
  selector: 'dcp-rule-form',
  imports: [Button, Drawer, IconButton, Note, ProblemNote, Segmented, TextField, TranslocoPipe],
  templateUrl: './rule-form.html',
  styleUrls: ['../../ui/drawer/drawer-form.css', './rule-form.css'],
})
export class RuleForm {
  readonly rule = input.required<PolicyRule>();
  readonly place = input.required<PlacePolicy>();
  readonly serverName = input.required<string>();
  readonly closed = output();

  private readonly permissions = inject(Permissions);
  private readonly texts = inject(TranslocoService);
  private readonly toasts = inject(Toasts);

  private readonly id = computed(() => this.rule().info.id);
  /** What the person saw when the form opened: a change starts from it. */
  private readonly basis = linkedSignal({
    source: () => [this.id(), this.place()] as const,
    computation: ([, place]) => untracked(place.current),
  });
  /** How the rule stood then. */
  private readonly seen = computed(
    () => this.basis()?.value.rules.find(({ rule }) => rule === this.id()) ?? this.rule().state,
  );
  private readonly decidedHere = computed(() => this.seen().from === this.place().origin);
  protected readonly choice = linkedSignal<string>(() => (this.decidedHere() ? this.seen().effect : INHERIT));
  protected readonly exceptions = linkedSignal<readonly string[]>(() => this.seen().exceptions);
  protected readonly typed = signal('');
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  /** Somebody was quicker; what they decided is shown now. */
  protected readonly overtaken = signal(false);

  protected readonly manageOff = computed(() => this.permissions.why('policy.manage'));
  protected readonly choices = computed(() => {
    const inherit = this.place().server === null ? 'policies.choice.usual' : 'policies.choice.everywhere';
    return [
      { value: INHERIT, label: this.texts.translate<string>(inherit) },
      { value: 'refuse', label: this.texts.translate<string>('policies.choice.refuse') },
      { value: 'allow', label: this.texts.translate<string>('policies.choice.allow') },
    ];
  });
  protected readonly canExcept = computed(() => this.choice() === 'refuse' && this.rule().info.exceptions != null);
  protected readonly changed = computed(() => {
    if (this.canExcept() && this.typed().trim()) {
      return true;
    }
    const wanted = this.setting();
    const stood = this.decidedHere() ? this.seen() : null;
    return (
      wanted?.effect !== stood?.effect || (wanted?.exceptions ?? []).join('\n') !== (stood?.exceptions ?? []).join('\n')
    );
  });
  protected readonly off = computed(
    () => this.manageOff() ?? (this.changed() ? null : this.texts.translate<string>('policies.unchanged')),
  );

  protected add(): void {
    const text = this.typed().trim();
    if (text) {
      this.exceptions.update((all) => (all.includes(text) ? all : [...all, text]));
      this.typed.set('');
    }
  }

  protected takeOut(exception: string): void {
    this.exceptions.update((all) => all.filter((each) => each !== exception));
  }

  protected async save(): Promise<void> {
    // What was typed and not added yet is meant, too.
    this.add();
    const basis = this.basis();
    if (this.busy() || this.off() !== null || basis === null) {
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    this.overtaken.set(false);
    try {
      await this.place().decide(basis, this.id(), this.setting());
      this.toasts.show({ tone: 'ok', strong: this.rule().info.title, text: this.texts.translate('policies.saved') });
      this.closed.emit();
    } catch (error) {
      await this.refused(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** What was chosen stays; who was overtaken starts from what holds now. */
  private async refused(problem: ProblemError): Promise<void> {
    if (problem.status !== 412) {
      this.problem.set(problem);
      return;
    }
    const [choice, exceptions] = [this.choice(), this.exceptions()];
    await this.place().rules.readAgain();
    this.basis.set(this.place().current());
    this.choice.set(choice);
    this.exceptions.set(exceptions);
    this.overtaken.set(true);
  }

  private setting(): Setting | null {
    const effect = this.choice();
    return effect === INHERIT ? null : { effect, exceptions: this.canExcept() ? [...this.exceptions()] : [] };
  }
}
