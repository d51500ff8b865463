import { Component, computed, DestroyRef, DOCUMENT, effect, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ProblemError, toProblem } from '../../../core/errors/problem-error';
import { ProblemNote } from '../../../core/errors/problem-note/problem-note';
import { covers, hasLabel } from '../../../core/permissions/covering';
import { AccessAdmin } from '../../../domain/access/access-admin';
import { ScopeWords } from '../../../domain/access/scope-words';
import { ContainerStore } from '../../../domain/container/container-store';
import { ServerStore } from '../../../domain/server/server-store';
import { Button } from '../../../ui/button/button';
import { Drawer } from '../../../ui/drawer/drawer';
import { Field, FieldInput } from '../../../ui/field/field';
import { Picker, PickerOption } from '../../../ui/picker/picker';
import { Segmented } from '../../../ui/segmented/segmented';
import { Toasts } from '../../../ui/toast/toasts';
import { AccessChoices } from '../access-choices';
import { countingActions, EMPTY_GRANT, GrantDraft, toGrantCreate, validateGrant } from './grant-draft';

/** Gives a role to a user or a group, as far as is meant, and says in a sentence what that comes to. */
@Component({
  selector: 'dcp-grant-form',
  imports: [Button, Drawer, Field, FieldInput, ProblemNote, Picker, Segmented, TranslocoPipe],
  providers: [AccessChoices],
  templateUrl: './grant-form.html',
  styleUrls: ['../../../ui/drawer/drawer-form.css', './grant-form.css'],
})
export class GrantForm {
  /** Id of the user or group that it is for, when that is clear already. */
  readonly for = input<string | null>(null);
  readonly done = output();
  readonly cancelled = output();

  private readonly access = inject(AccessAdmin);
  private readonly servers = inject(ServerStore);
  private readonly containers = inject(ContainerStore);
  private readonly words = inject(ScopeWords);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);
  protected readonly choices = inject(AccessChoices);

  protected readonly draft = signal<GrantDraft>(EMPTY_GRANT);
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  private readonly errors = computed(() => validateGrant(this.draft()));

  protected readonly subjectTypes = this.segments('grants.subject', ['user', 'group']);
  protected readonly wheres = this.segments('grants.where', ['all', 'server', 'serverLabel']);
  protected readonly cuts = this.segments('grants.cut', ['none', 'stack', 'label']);
  protected readonly roleOptions = computed<PickerOption[]>(() =>
    this.access.roles.items().map((role) => ({
      value: role.id,
      label: role.name,
      hint: role.builtIn
        ? this.texts.translate<string>(`roles.builtIn.${role.name}`)
        : (role.description ?? this.texts.translate<string>('roles.actions', { count: role.actions.length })),
    })),
  );
  /** Labels that servers have now, to choose from. */
  protected readonly serverLabels = computed(() =>
    distinct(this.servers.items().flatMap(({ labels }) => Object.entries(labels).map(([key, v]) => `${key}=${v}`))),
  );
  /** Servers that the label means now. */
  protected readonly meant = computed(() => {
    const label = this.draft().serverLabel.trim();
    const names = this.servers
      .items()
      .filter(({ labels }) => hasLabel(labels, label))
      .map(({ name }) => name);
    return names.length > 0
      ? this.texts.translate<string>('grants.meansServers', { names: names.join(', ') })
      : this.texts.translate<string>('grants.meansNone');
  });
  private readonly inReach = computed(() => {
    const { scope } = toGrantCreate({ ...this.draft(), cut: 'none' });
    const labelsOf = (id: string) => this.servers.find(id)?.labels ?? {};
    return this.containers.items().filter(({ server }) => covers(scope, server, labelsOf));
  });
  /** Stacks where the grant reaches, to choose from. */
  protected readonly stacks = computed(() => distinct(this.inReach().flatMap(({ stack }) => stack?.name ?? [])));
  protected readonly sentence = computed(() => {
    const draft = this.draft();
    const role = this.access.roles.items().find(({ id }) => id === draft.role);
    const people = draft.subjectType === 'user' ? this.choices.users() : this.choices.groups();
    const who = people.find(({ value }) => value === draft.subject)?.label;
    if (!role || !who || Object.keys(this.errors()).length > 0) {
      return null;
    }
    const { scope } = toGrantCreate(draft);
    return {
      text: this.texts.translate<string>(
        draft.subjectType === 'user' ? 'grants.sentence.user' : 'grants.sentence.group',
        { who, role: role.name, where: this.words.of(scope) },
      ),
      cut:
        draft.cut === 'none'
          ? null
          : this.texts.translate<string>('grants.sentence.cut', {
              count: countingActions(role, draft),
              all: role.actions.length,
            }),
    };
  });

  constructor() {
    this.containers.watch(inject(DestroyRef));
    effect(() => {
      const subject = this.for();
      const isGroup = this.choices.groups().some(({ value }) => value === subject);
      if (isGroup || this.choices.users().some(({ value }) => value === subject)) {
        this.draft.update((draft) => ({ ...draft, subject, subjectType: isGroup ? 'group' : 'user' }));
      }
    });
  }

  protected set<K extends keyof GrantDraft>(field: K, value: GrantDraft[K]): void {
    this.draft.update((draft) => ({ ...draft, [field]: value }));
    this.problem.set(null);
  }

  protected chooseType(type: string): void {
    this.draft.update((draft) => ({ ...draft, subjectType: type === 'group' ? 'group' : 'user', subject: null }));
  }

  protected error(field: keyof GrantDraft): string | null {
    const text = this.errors()[field];
    return this.tried() && text ? this.texts.translate<string>(`grants.error.${text}`) : null;
  }

  protected async submit(): Promise<void> {
    this.tried.set(true);
    this.problem.set(null);
    if (this.busy() || Object.keys(this.errors()).length > 0) {
      setTimeout(() => this.document.querySelector<HTMLElement>('dcp-grant-form [aria-invalid=true]')?.focus());
      return;
    }
    this.busy.set(true);
    try {
      await this.access.grant(toGrantCreate(this.draft()));
      this.toasts.show({ tone: 'ok', text: this.texts.translate('grants.add.done') });
      this.done.emit();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private segments(key: string, values: readonly string[]) {
    return values.map((value) => ({ value, label: this.texts.translate<string>(`${key}.${value}`) }));
  }
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort((a, b) => a.localeCompare(b));
}
