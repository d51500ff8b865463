import { Component, computed, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { plural } from '../../../../i18n/plural';
import { Icon } from '../../../../ui/icon/icon';
import { CreateDraft } from '../create-draft';
import { BrokenRule, PolicyCheck } from '../policy-check';

/** What the policy of the chosen server says to the form: every broken rule with its reason, and how many pass. */
@Component({
  selector: 'dcp-policy-box',
  imports: [Icon, RouterLink, TranslocoPipe],
  templateUrl: './policy-box.html',
  styleUrl: './policy-box.css',
  host: { '[class]': 'tone()' },
})
export class PolicyBox {
  /** The person wants to see the field with this path. */
  readonly sought = output<string>();

  protected readonly check = inject(PolicyCheck);
  protected readonly draft = inject(CreateDraft);
  protected readonly plural = plural;
  private readonly infos = computed(() => new Map(this.check.rules.items().map((rule) => [rule.id, rule])));
  /** Each broken rule once, with all that breaks it. */
  protected readonly broken = computed(() => {
    const byRule = new Map<string, BrokenRule[]>();
    for (const each of this.check.judgement()?.broken ?? []) {
      byRule.set(each.rule, [...(byRule.get(each.rule) ?? []), each]);
    }
    return [...byRule].map(([id, all]) => ({ id, all, info: this.infos().get(id) ?? null }));
  });
  /** How many rules pass; null while the rules are not known. */
  protected readonly passing = computed(() =>
    this.check.rules.known() ? this.infos().size - this.broken().length : null,
  );
  protected readonly total = computed(() => this.infos().size);
  protected readonly tone = computed(() => {
    const judgement = this.check.judgement();
    return judgement === null || judgement.broken.length === 0 ? 'quiet' : judgement.allowed ? 'warn' : 'bad';
  });
}
