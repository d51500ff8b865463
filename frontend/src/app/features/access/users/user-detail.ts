import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Session, User } from '../../../api/models';
import { AccessAdmin } from '../../../domain/access/access-admin';
import { ScopeWords } from '../../../domain/access/scope-words';
import { SessionsTable } from '../../../domain/account/sessions-table/sessions-table';
import { Listing } from '../../../domain/reading/listing';
import { UserAdmin } from '../../../domain/user/user-admin';
import { Badge } from '../../../ui/badge/badge';
import { Button } from '../../../ui/button/button';
import { Drawer } from '../../../ui/drawer/drawer';
import { Fact, Facts } from '../../../ui/facts/facts';
import { Icon } from '../../../ui/icon/icon';
import { Menu, MenuDivider, MenuItem, MenuTrigger } from '../../../ui/menu/menu';
import { RelativeTime } from '../../../ui/relative-time/relative-time';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StateChip } from '../../../ui/state-chip/state-chip';
import { nameOf } from '../access-choices';
import { UserOperations } from './user-operations';
import { stateOf, USER_STATES } from './user-state';

/** One user beside the list: who it is, what gives the rights, where the person is signed in. */
@Component({
  selector: 'dcp-user-detail',
  imports: [
    Badge,
    Button,
    Drawer,
    Fact,
    Facts,
    Icon,
    Menu,
    MenuDivider,
    MenuItem,
    MenuTrigger,
    RelativeTime,
    RouterLink,
    SessionsTable,
    Skeleton,
    StateChip,
    TranslocoPipe,
  ],
  templateUrl: './user-detail.html',
  styleUrl: './user-detail.css',
})
export class UserDetail {
  readonly user = input.required<User>();
  readonly edited = output();
  readonly closed = output();
  readonly removed = output();

  private readonly users = inject(UserAdmin);
  private readonly access = inject(AccessAdmin);
  private readonly scopes = inject(ScopeWords);
  private readonly texts = inject(TranslocoService);
  protected readonly operations = inject(UserOperations);

  protected readonly name = computed(() => nameOf(this.user()));
  protected readonly look = computed(() => {
    const state = stateOf(this.user());
    return { ...USER_STATES[state], word: this.texts.translate<string>(`users.state.${state}`) };
  });
  private readonly id = computed(() => this.user().id);
  protected readonly sessions = computed<Listing<Session>>(() => this.users.sessions(this.id()));
  protected readonly ending = signal<string | null>(null);
  /** What gives the rights: grants to the user, then grants to groups. */
  protected readonly grants = computed(() => {
    const groups = new Map(this.user().groups.map(({ id, name }) => [id, name]));
    return this.access.grants
      .items()
      .filter(({ subject }) => (subject.type === 'user' ? subject.id === this.id() : groups.has(subject.id)))
      .map(({ id, role, scope, subject }) => ({
        id,
        role: role.name,
        where: this.scopes.of(scope),
        group: subject.type === 'group' ? subject.name : null,
      }))
      .sort((a, b) => Number(a.group !== null) - Number(b.group !== null) || a.role.localeCompare(b.role));
  });

  constructor() {
    effect(() => {
      const sessions = this.sessions();
      untracked(() => void sessions.read());
    });
  }

  protected async end(session: Session): Promise<void> {
    this.ending.set(session.id);
    try {
      await this.users.endSession(this.id(), session.id);
      await this.sessions().readAgain();
    } finally {
      this.ending.set(null);
    }
  }

  protected async endAll(): Promise<void> {
    if (await this.operations.endSessions(this.user())) {
      await this.sessions().readAgain();
    }
  }

  protected async remove(): Promise<void> {
    if (await this.operations.remove(this.user())) {
      this.removed.emit();
    }
  }
}
