import { computed, effect, inject, Injectable, InjectionToken, Signal, signal, untracked } from '@angular/core';
import { ProblemError, toProblem } from '../../../core/errors/problem-error';
import { ContainerCreation } from '../../../domain/container/container-creation';
import { PolicyAdmin } from '../../../domain/policy/policy-admin';
import { ContainerForm } from './container-form';
import { formPath } from './form-paths';
import { PolicyQuestion, sameQuestion } from './policy-question';

/** How long a change rests before the policy is asked about it, in ms. */
export const JUDGE_DELAY = new InjectionToken('judge delay', { factory: () => 300 });

/** A rule that the form breaks, and where. */
export interface BrokenRule {
  /** The rule's id. */
  readonly rule: string;
  /** Of the field in the form. */
  readonly path: string;
  readonly message: string;
}

/** What the policy of the chosen server says to the form as it stands. */
export interface Judgement {
  readonly allowed: boolean;
  /** It would be made only because this person may bypass the policy. */
  readonly bypassed: boolean;
  readonly broken: readonly BrokenRule[];
}

/** Asks the platform's policy while somebody types, and tells what it says at each field. */
@Injectable()
export class PolicyCheck {
  private readonly creation = inject(ContainerCreation);
  private readonly delay = inject(JUDGE_DELAY);
  private readonly admin = inject(PolicyAdmin);
  private readonly said = signal<Judgement | null>(null);
  private readonly failed = signal<ProblemError | null>(null);
  /** Answers to questions that are no longer asked come too late. */
  private turn = 0;

  /** Null while there is nothing to ask, until the answer came, or when the policy could not be asked. */
  readonly judgement = this.said.asReadonly();
  /** Why it could not be asked. */
  readonly problem = this.failed.asReadonly();
  readonly refuses = computed(() => this.said()?.allowed === false);
  readonly rules = this.admin.rules;

  constructor() {
    void this.admin.rules.read();
  }

  /** Asks whenever the question changes, and has rested. Call it in an injection context. */
  follow(question: Signal<PolicyQuestion | null>): void {
    const asked = computed(question, { equal: sameQuestion });
    effect((cleanUp) => {
      const now = asked();
      this.turn++;
      if (now === null) {
        untracked(() => {
          this.said.set(null);
          this.failed.set(null);
        });
      } else {
        const timer = setTimeout(() => void this.ask(now), this.delay);
        cleanUp(() => clearTimeout(timer));
      }
    });
  }

  /** What the policy said when the container was to be made is what holds. */
  told(problem: ProblemError, form: ContainerForm): void {
    this.turn++;
    const broken = problem.errors.map(({ field, message, rule }) => ({
      rule: rule ?? '',
      path: formPath(form, field),
      message,
    }));
    this.said.set({ allowed: false, bypassed: false, broken });
  }

  /** What the policy says of a field; null when nothing. */
  of(path: string): string | null {
    const broken = this.said()?.broken.filter((each) => each.path === path) ?? [];
    return broken.length > 0 ? broken.map(({ message }) => message).join(' ') : null;
  }

  private async ask({ server, request, form }: PolicyQuestion): Promise<void> {
    const turn = this.turn;
    try {
      const { allowed, bypassed, violations } = await this.creation.judge(server, request);
      if (turn === this.turn) {
        const broken = violations.map(({ rule, field, message }) => ({ rule, path: formPath(form, field), message }));
        this.said.set({ allowed, bypassed, broken });
        this.failed.set(null);
      }
    } catch (error) {
      if (turn === this.turn) {
        this.said.set(null);
        this.failed.set(toProblem(error));
      }
    }
  }
}
