import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { CanI } from '../../../api/models';
import { ProblemError, toProblem } from '../../../core/errors/problem-error';
import { AccessAdmin, Question } from '../../../domain/access/access-admin';
import { ScopeWords } from '../../../domain/access/scope-words';
import { Badge } from '../../../ui/badge/badge';
import { Drawer } from '../../../ui/drawer/drawer';
import { Fact, Facts } from '../../../ui/facts/facts';
import { Icon } from '../../../ui/icon/icon';
import { Note } from '../../../ui/note/note';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StateChip } from '../../../ui/state-chip/state-chip';

/** The platform's own answer to one question, with its reason. */
@Component({
  selector: 'dcp-explanation',
  imports: [Badge, Drawer, Fact, Facts, Icon, Note, RouterLink, Skeleton, StateChip, TranslocoPipe],
  template: `
    <ui-drawer [title]="title()" [open]="true" [width]="400" (closed)="closed.emit()">
      @if (decision(); as answer) {
        <p><ui-state-chip [look]="look()" /></p>
        <p class="reason">{{ answer.reason }}</p>
        <ui-facts layout="list">
          <ui-fact [label]="'roles.action' | transloco"
            ><span class="mono">{{ answer.action }}</span></ui-fact
          >
          <ui-fact [label]="'grants.column.where' | transloco">{{ where() }}</ui-fact>
        </ui-facts>
        @if (answer.grants.length > 0) {
          <h3>{{ 'seeAs.grants' | transloco }}</h3>
          <ul>
            @for (grant of answer.grants; track grant.id) {
              <li>
                <ui-icon [name]="grant.subject.type === 'group' ? 'users' : 'user'" size="s" class="dim" />
                <span>{{ grant.subject.name }}</span>
                <ui-badge tone="line">{{ grant.role.name }}</ui-badge>
                <span class="sub">{{ scopes.of(grant.scope) }}</span>
              </li>
            }
          </ul>
        } @else {
          <p class="way">
            <a
              class="link"
              routerLink="/access/grants"
              [queryParams]="{ add: '', for: question().user, user: question().user }"
              >{{ 'seeAs.grantIt' | transloco }}</a
            >
          </p>
        }
      } @else if (error(); as problem) {
        <ui-note tone="bad" [title]="problem.title" [requestId]="problem.requestId">{{ problem.detail }}</ui-note>
      } @else {
        <p class="reason"><ui-skeleton [width]="220" /></p>
      }
    </ui-drawer>
  `,
  styles: `
    :host {
      display: contents;
    }
    .reason {
      margin: 8px 0 14px;
    }
    h3 {
      margin-top: 16px;
      font-size: 13px;
      line-height: 24px;
      font-weight: 600;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px 8px;
      padding: 4px 0;
    }
    .way {
      margin-top: 14px;
    }
  `,
})
export class Explanation {
  readonly question = input.required<Question>();
  readonly name = input.required<string>();
  readonly where = input.required<string>();
  readonly closed = output();

  private readonly access = inject(AccessAdmin);
  private readonly texts = inject(TranslocoService);
  protected readonly scopes = inject(ScopeWords);
  protected readonly decision = signal<CanI | null>(null);
  protected readonly error = signal<ProblemError | null>(null);
  private readonly asked = computed(() => JSON.stringify(this.question()));
  protected readonly title = computed(() =>
    this.texts.translate<string>('seeAs.question', {
      name: this.name(),
      what: this.texts.translate<string>(`rights.${this.question().action}`),
    }),
  );
  protected readonly look = computed(() => {
    const allowed = this.decision()?.allowed ?? false;
    return {
      tone: allowed ? 'ok' : 'idle',
      icon: allowed ? 'circle-check' : 'ban',
      word: this.texts.translate<string>(allowed ? 'seeAs.yes' : 'seeAs.no'),
    } as const;
  });

  constructor() {
    effect(() => {
      const asked = this.asked();
      untracked(() => void this.ask(asked));
    });
  }

  private async ask(asked: string): Promise<void> {
    this.decision.set(null);
    this.error.set(null);
    try {
      const decision = await this.access.explain(this.question());
      if (asked === this.asked()) {
        this.decision.set(decision);
      }
    } catch (error) {
      this.error.set(toProblem(error));
    }
  }
}
