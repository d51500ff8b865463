import { Component, computed, DestroyRef, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { PolicyRuleInfo, RuleState } from '../../api/models';
import { injectAddress } from '../../core/address/address';
import { ReadFailed } from '../../core/errors/read-failed/read-failed';
import { ServerScope } from '../../core/fleet/server-scope';
import { Permissions } from '../../core/permissions/permissions';
import { PlacePolicy } from '../../domain/policy/place-policy';
import { PolicyAdmin } from '../../domain/policy/policy-admin';
import { QuietReadings } from '../../domain/reading/quiet-reading';
import { ServerStore } from '../../domain/server/server-store';
import { Button } from '../../ui/button/button';
import { Column, GridEmpty } from '../../ui/data-grid/column';
import { DataGrid } from '../../ui/data-grid/data-grid';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { FilterField } from '../../ui/filter-field/filter-field';
import { Icon } from '../../ui/icon/icon';
import { ListPane, ListTemplate } from '../../ui/list-pane/list-pane';
import { PageHeader } from '../../ui/page-header/page-header';
import { SelectButton } from '../../ui/select-button/select-button';
import { StateChip } from '../../ui/state-chip/state-chip';
import { Toolbar } from '../../ui/toolbar/toolbar';
import { finder } from '../../ui/words';
import { EFFECT_LOOKS, effectOf } from './rule-look';
import { RuleForm } from './rule-form';

/** A rule with how it stands at the place that is shown. */
export interface PolicyRule {
  readonly info: PolicyRuleInfo;
  readonly state: RuleState;
}

/** What containers may ask of their hosts, everywhere or on one server: each rule explained, and how it stands. */
@Component({
  selector: 'dcp-policies',
  imports: [
    Button,
    Column,
    DataGrid,
    EmptyState,
    FilterField,
    GridEmpty,
    Icon,
    ListPane,
    ListTemplate,
    PageHeader,
    ReadFailed,
    RouterLink,
    RuleForm,
    SelectButton,
    StateChip,
    Toolbar,
    TranslocoPipe,
  ],
  templateUrl: './policy-page.html',
  styleUrl: './policy-page.css',
  host: { class: 'page' },
})
export class PolicyPage {
  /** From the address: what filters, which rule is open. The server is the scope. */
  readonly q = input<string>();
  readonly rule = input<string>();

  private readonly admin = inject(PolicyAdmin);
  private readonly servers = inject(ServerStore);
  private readonly texts = inject(TranslocoService);
  protected readonly permissions = inject(Permissions);
  protected readonly scope = inject(ServerScope);
  protected readonly change = injectAddress();

  protected readonly place = computed(() => new PlacePolicy(this.admin, this.scope.server()));
  /** Shown only once both are read: how the rules stand, and what they mean. */
  protected readonly list = {
    error: () => this.place().rules.error() ?? this.admin.rules.error(),
    known: () => this.place().rules.known() && this.admin.rules.known(),
  };
  private readonly all = computed<PolicyRule[]>(() => {
    const states = new Map(
      this.place()
        .rules.items()
        .map((state) => [state.rule, state]),
    );
    return this.admin.rules.items().flatMap((info) => {
      const state = states.get(info.id);
      return state ? [{ info, state }] : [];
    });
  });
  protected readonly rows = computed(() => {
    const fits = finder(this.q() ?? '');
    return this.all().filter(({ info, state }) => fits(info.title, info.explanation, info.id, ...state.exceptions));
  });
  protected readonly opened = computed(() => this.all().find(({ info }) => info.id === this.rule()) ?? null);
  protected readonly serverOptions = computed(() =>
    this.servers.items().map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly serverName = computed(() => this.servers.find(this.scope.server())?.name ?? '');
  protected readonly key = ({ info }: PolicyRule) => info.id;
  protected readonly title = ({ info }: PolicyRule) => info.title;

  constructor() {
    const life = inject(DestroyRef);
    this.servers.watch(life);
    inject(QuietReadings).during(life, () => this.read());
    effect(() => {
      const { rules } = this.place();
      untracked(() => void rules.read());
    });
  }

  protected async read(): Promise<void> {
    const { rules } = this.place();
    await Promise.all([rules.read(), ...(this.admin.rules.known() ? [] : [this.admin.rules.read()])]);
  }

  protected look({ state }: PolicyRule) {
    const effect = effectOf(state.effect, state.exceptions.length);
    return { ...EFFECT_LOOKS[effect], word: this.texts.translate<string>(`policies.effect.${effect}`) };
  }
}
