import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { AuditCounts } from '../../../api/models';
import { AuditFilter } from '../../../domain/audit/audit-filter';
import { OUTCOME_LOOKS, OUTCOMES } from '../../../domain/audit/audit-look';
import { SPANS } from '../../../domain/reading/span';
import { Button } from '../../../ui/button/button';
import { Dialogs } from '../../../ui/dialog/dialogs';
import { FilterChips } from '../../../ui/filter-chips/filter-chips';
import { FilterField } from '../../../ui/filter-field/filter-field';
import { SelectButton, SelectOption } from '../../../ui/select-button/select-button';
import { Toolbar } from '../../../ui/toolbar/toolbar';
import { FilterDialog, MoreFilters } from './filter-dialog';

/** What changes of the filter; null takes one out. */
export type FilterChange = Partial<Record<keyof AuditFilter, string | null>>;

/** Shown even when there are none of them; the others only say something when there are. */
const USUAL = new Set(['success', 'failed', 'refused']);

/** What narrows the audit. */
@Component({
  selector: 'dcp-audit-toolbar',
  imports: [Button, FilterChips, FilterField, SelectButton, Toolbar, TranslocoPipe],
  template: `
    @let by = filter();
    <ui-toolbar>
      <ui-filter-field
        [label]="'audit.filter' | transloco"
        [value]="by.q ?? ''"
        (valueChange)="changed.emit({ q: $event || null })"
      />
      <ui-select-button
        [label]="'audit.column.time' | transloco"
        [options]="spans"
        [anyLabel]="'audit.any' | transloco"
        [value]="by.span ?? null"
        (valueChange)="changed.emit({ span: $event, from: null, to: null })"
      />
      <ui-select-button
        [label]="'audit.column.actor' | transloco"
        [options]="actorOptions()"
        [anyLabel]="'audit.any' | transloco"
        [value]="by.actor ?? null"
        (valueChange)="changed.emit({ actor: $event })"
      />
      <ui-select-button
        [label]="'audit.column.action' | transloco"
        [options]="actionOptions()"
        [anyLabel]="'audit.any' | transloco"
        [value]="by.action ?? null"
        (valueChange)="changed.emit({ action: $event })"
      />
      @if (servers().length > 1 || by.server) {
        <ui-select-button
          [label]="'audit.column.server' | transloco"
          [options]="servers()"
          [anyLabel]="'containers.anyServer' | transloco"
          [value]="by.server ?? null"
          (valueChange)="changed.emit({ server: $event })"
        />
      }
      <button ui-button icon="settings-2" (click)="askMore()">{{ 'audit.more.action' | transloco }}</button>
      <ui-filter-chips
        [label]="'audit.column.outcome' | transloco"
        [options]="chips()"
        [value]="by.outcome ?? ''"
        (valueChange)="changed.emit({ outcome: $event || null })"
      />
      @for (more of mores(); track more.name) {
        <button
          ui-button
          size="s"
          icon="x"
          [attr.aria-label]="'audit.more.without' | transloco: { filter: more.text }"
          (click)="without(more.name)"
        >
          {{ more.text }}
        </button>
      }
    </ui-toolbar>
  `,
})
export class AuditToolbar {
  readonly filter = input.required<AuditFilter>();
  readonly counts = input.required<AuditCounts | null>();
  /** Names to choose from. */
  readonly actors = input.required<readonly string[]>();
  readonly actions = input.required<readonly string[]>();
  readonly servers = input.required<readonly SelectOption[]>();
  readonly changed = output<FilterChange>();

  private readonly texts = inject(TranslocoService);
  private readonly dialogs = inject(Dialogs);

  protected readonly spans = SPANS.map((value) => ({
    value,
    label: this.texts.translate<string>(`events.span.${value}`),
  }));
  protected readonly actorOptions = computed(() => plain(this.actors(), this.filter().actor));
  protected readonly actionOptions = computed(() => plain(this.actions(), this.filter().action));
  protected readonly chips = computed(() => {
    const counts = this.counts();
    const all = counts ? { count: Object.values(counts).reduce((sum, count) => sum + count, 0) } : {};
    return [
      { value: '', label: this.texts.translate<string>('audit.all'), ...all },
      ...OUTCOMES.filter((value) => USUAL.has(value) || value === this.filter().outcome || counts?.[value]).map(
        (value) => ({
          value,
          label: this.texts.translate<string>(`audit.outcome.${value}`),
          icon: OUTCOME_LOOKS[value].icon,
          tone: OUTCOME_LOOKS[value].tone,
          ...(counts ? { count: counts[value] } : {}),
        }),
      ),
    ];
  });
  /** What the dialog set, in words. */
  protected readonly mores = computed(() =>
    (['resource', 'from', 'to'] as const).flatMap((name) => {
      const value = this.filter()[name];
      const shown = name === 'resource' ? value : value && moment(value);
      return shown ? [{ name, text: this.texts.translate<string>(`audit.more.set.${name}`, { value: shown }) }] : [];
    }),
  );

  protected without(name: keyof MoreFilters): void {
    this.changed.emit({ [name]: null });
  }

  protected async askMore(): Promise<void> {
    const { resource = null, from = null, to = null } = this.filter();
    const data: MoreFilters = { resource, from, to };
    const chosen = await this.dialogs.open<MoreFilters, MoreFilters>(FilterDialog, { data, width: 440 });
    if (chosen) {
      this.changed.emit(chosen.from || chosen.to ? { ...chosen, span: null } : { ...chosen });
    }
  }
}

/** Choices that say what they are; the one that is made is always among them. */
function plain(values: readonly string[], chosen: string | undefined): SelectOption[] {
  return [...new Set([...values, ...(chosen ? [chosen] : [])])].sort().map((value) => ({ value, label: value }));
}

function moment(time: string): string {
  const at = new Date(time);
  return Number.isNaN(at.getTime()) ? time : at.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
