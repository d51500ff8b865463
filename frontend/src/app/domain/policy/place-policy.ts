import { computed, signal } from '@angular/core';
import { Policy, RuleSetting, RuleState } from '../../api/models';
import { Listing } from '../reading/listing';
import { Versioned } from '../reading/api';
import { PolicyAdmin } from './policy-admin';

/** How a rule is handled, without its name. */
export type Setting = Pick<RuleSetting, 'effect' | 'exceptions'>;

/** The policy of one place, everywhere or a server, as it was read last. */
export class PlacePolicy {
  private readonly latest = signal<Versioned<Policy> | null>(null);

  readonly current = this.latest.asReadonly();
  readonly rules = new Listing<RuleState>(async () => {
    const read = await this.admin.read(this.server);
    this.latest.set(read);
    return { items: read.value.rules };
  });
  readonly mayBypass = computed(() => this.latest()?.value.mayBypass ?? false);
  /** What a rule's `from` says when it was decided here. */
  readonly origin: string;

  /** @param server null for everywhere */
  constructor(
    private readonly admin: PolicyAdmin,
    readonly server: string | null,
  ) {
    this.origin = server === null ? 'global' : 'server';
  }

  /**
   * Decides about one rule here; all others stay as they were decided.
   *
   * @param basis what the person saw: the platform refuses when somebody has changed it meanwhile
   * @param setting null leaves the rule to what holds everywhere, or is usual
   */
  async decide(basis: Versioned<Policy>, rule: string, setting: Setting | null): Promise<void> {
    const others = basis.value.rules
      .filter((state) => state.from === this.origin && state.rule !== rule)
      .map((state) => ({ rule: state.rule, effect: state.effect, exceptions: state.exceptions }));
    await this.admin.replace(this.server, [...others, ...(setting ? [{ rule, ...setting }] : [])], basis.version);
    await this.rules.readAgain();
  }
}
