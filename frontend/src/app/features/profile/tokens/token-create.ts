import { Component, computed, inject, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ActionInfo, PersonalTokenCreate, PersonalTokenCreated } from '../../../api/models';
import { Session } from '../../../core/auth/session';
import { ProblemError, toProblem } from '../../../core/errors/problem-error';
import { ProblemNote } from '../../../core/errors/problem-note/problem-note';
import { AccessAdmin } from '../../../domain/access/access-admin';
import { byArea } from '../../../domain/access/areas';
import { Account } from '../../../domain/account/account';
import { ownActions } from '../../../domain/account/token-limits';
import { ServerStore } from '../../../domain/server/server-store';
import { Button } from '../../../ui/button/button';
import { Checkbox } from '../../../ui/checkbox/checkbox';
import { CopyButton } from '../../../ui/copy-button/copy-button';
import { Drawer } from '../../../ui/drawer/drawer';
import { Field, FieldInput } from '../../../ui/field/field';
import { Note } from '../../../ui/note/note';
import { Segmented } from '../../../ui/segmented/segmented';
import { toggled } from '../../../ui/toggled';

const DAY = 24 * 3600_000;
const TERMS = [7, 30, 90, 365];

/** Makes a token, cut to actions and servers as the person likes, and shows its text: once. */
@Component({
  selector: 'dcp-token-create',
  imports: [Button, Checkbox, CopyButton, Drawer, Field, FieldInput, Note, ProblemNote, Segmented, TranslocoPipe],
  templateUrl: './token-create.html',
  styleUrls: ['../../../ui/drawer/drawer-form.css', './token-create.css'],
  providers: [AccessAdmin],
})
export class TokenCreate {
  readonly made = output();
  readonly closed = output();

  private readonly account = inject(Account);
  private readonly access = inject(AccessAdmin);
  private readonly session = inject(Session);
  private readonly texts = inject(TranslocoService);
  protected readonly servers = inject(ServerStore);

  protected readonly name = signal('');
  protected readonly days = signal('30');
  protected readonly what = signal('all');
  protected readonly where = signal('all');
  protected readonly actions = signal<ReadonlySet<string>>(new Set());
  protected readonly chosenServers = signal<ReadonlySet<string>>(new Set());
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly token = signal<PersonalTokenCreated | null>(null);

  protected readonly terms = TERMS.map((days) => ({
    value: String(days),
    label: this.texts.translate<string>(`profile.tokens.term.${days}`),
  }));
  protected readonly whats = ['all', 'read', 'some'].map((value) => ({
    value,
    label: this.texts.translate<string>(`profile.tokens.what.${value}`),
  }));
  protected readonly wheres = ['all', 'some'].map((value) => ({
    value,
    label: this.texts.translate<string>(`profile.tokens.where.${value}`),
  }));
  private readonly own = computed(() => ownActions(this.session.me()?.permissions ?? [], this.access.actions.items()));
  protected readonly areas = computed(() => byArea<ActionInfo>(this.own()));
  private readonly chosenActions = computed(() => {
    switch (this.what()) {
      case 'all':
        return null;
      case 'read':
        return this.own().filter(({ kind }) => kind === 'read');
      default:
        return this.own().filter(({ name }) => this.actions().has(name));
    }
  });
  protected readonly missing = computed(() => ({
    name: this.tried() && !this.name().trim() ? this.texts.translate<string>('profile.tokens.nameMissing') : null,
    actions: this.tried() && this.chosenActions()?.length === 0,
    servers: this.tried() && this.where() === 'some' && this.chosenServers().size === 0,
  }));
  protected readonly sample = computed(
    () => `curl -H "Authorization: Bearer ${this.token()?.token}" ${location.origin}/api/v1/containers`,
  );

  constructor() {
    void this.access.actions.read();
  }

  protected toggleAction(name: string, on: boolean): void {
    this.actions.update((all) => toggled(all, name, on));
  }

  protected toggleServer(id: string, on: boolean): void {
    this.chosenServers.update((all) => toggled(all, id, on));
  }

  protected async create(): Promise<void> {
    this.tried.set(true);
    const { name, actions, servers } = this.missing();
    if (this.busy() || name || actions || servers) {
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    try {
      this.token.set(await this.account.makeToken(this.request()));
      this.made.emit();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private request(): PersonalTokenCreate {
    const actions = this.chosenActions();
    return {
      name: this.name().trim(),
      expiresAt: new Date(Date.now() + Number(this.days()) * DAY).toISOString(),
      ...(actions ? { actions: actions.map(({ name }) => name) } : {}),
      ...(this.where() === 'some' ? { servers: [...this.chosenServers()] } : {}),
    };
  }
}
