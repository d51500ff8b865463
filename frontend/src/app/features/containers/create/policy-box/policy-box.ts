import { Component, computed, DOCUMENT, inject, output } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Permissions } from '../../../../core/permissions/permissions';
import { plural } from '../../../../i18n/plural';
import { Button } from '../../../../ui/button/button';
import { copyText } from '../../../../ui/copy-button/copy-text';
import { Icon } from '../../../../ui/icon/icon';
import { Toasts } from '../../../../ui/toast/toasts';
import { CreateDraft } from '../create-draft';
import { rowOf } from '../form-paths';
import { BrokenRule, PolicyCheck } from '../policy-check';
import { exceptionRequest } from './exception-request';

/** A rule that the form breaks, with all that breaks it. */
interface Breach {
  readonly id: string;
  readonly title: string;
  readonly explanation: string | null;
  readonly all: readonly BrokenRule[];
  /** Paths of the rows and fields without which it would not be broken. */
  readonly rows: readonly string[];
  /** What these are, for the words of the button that takes them away. */
  readonly part: 'mounts' | 'networks' | 'fields';
}

/** Where rules are decided about. */
const POLICIES = '/policies';

/** What the policy of the chosen server says to the form: every broken rule with its reason, and how many pass. */
@Component({
  selector: 'dcp-policy-box',
  imports: [Button, Icon, RouterLink, TranslocoPipe],
  templateUrl: './policy-box.html',
  styleUrl: './policy-box.css',
  host: { '[class]': 'tone()' },
})
export class PolicyBox {
  /** The person wants to see the field with this path. */
  readonly sought = output<string>();
  /** The person gives up what is at these paths. */
  readonly cleared = output<readonly string[]>();

  private readonly permissions = inject(Permissions);
  private readonly router = inject(Router);
  private readonly texts = inject(TranslocoService);
  private readonly toasts = inject(Toasts);
  private readonly document = inject(DOCUMENT);
  protected readonly check = inject(PolicyCheck);
  protected readonly POLICIES = POLICIES;
  protected readonly draft = inject(CreateDraft);
  protected readonly plural = plural;
  private readonly infos = computed(() => new Map(this.check.rules.items().map((rule) => [rule.id, rule])));
  /** Each broken rule once, with all that breaks it. */
  protected readonly broken = computed<Breach[]>(() => {
    const byRule = new Map<string, BrokenRule[]>();
    for (const each of this.check.judgement()?.broken ?? []) {
      byRule.set(each.rule, [...(byRule.get(each.rule) ?? []), each]);
    }
    return [...byRule].map(([id, all]) => {
      const info = this.infos().get(id);
      const rows = [...new Set(all.map(({ path }) => rowOf(path)))];
      const part = (['mounts', 'networks'] as const).find((list) => rows.every((row) => row.startsWith(`${list}.`)));
      return {
        id,
        all,
        rows,
        part: part ?? 'fields',
        title: info?.title ?? id,
        explanation: info?.explanation ?? null,
      };
    });
  });
  protected readonly mayDecide = computed(() => this.permissions.can('policy.manage'));
  /** How many rules pass; null while the rules are not known. */
  protected readonly passing = computed(() =>
    this.check.rules.known() ? this.infos().size - this.broken().length : null,
  );
  protected readonly total = computed(() => this.infos().size);
  protected readonly tone = computed(() => {
    const judgement = this.check.judgement();
    return judgement === null || judgement.broken.length === 0 ? 'quiet' : judgement.allowed ? 'warn' : 'bad';
  });

  protected placeOf(rule: string) {
    return { server: this.draft.form().server, rule };
  }

  /** The platform sends no messages: the person does, by whatever way people here reach each other. */
  protected async ask({ id, title, all }: Breach): Promise<void> {
    const place = this.router.serializeUrl(this.router.createUrlTree([POLICIES], { queryParams: this.placeOf(id) }));
    const message = exceptionRequest(this.texts, {
      server: this.draft.serverName(),
      image: this.draft.form().image.trim(),
      rule: title,
      broken: all,
      address: this.document.location.origin + place,
    });
    const copied = await copyText(message);
    this.toasts.show({
      tone: copied ? 'ok' : 'bad',
      text: this.texts.translate(copied ? 'containers.create.policy.ask.copied' : 'ui.copyFailed'),
    });
  }
}
