import { Component, computed, DestroyRef, DOCUMENT, inject, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ServerScope } from '../../../core/fleet/server-scope';
import { toProblem } from '../../../core/errors/problem-error';
import { Permissions } from '../../../core/permissions/permissions';
import { HAS_DSCTL } from '../../../domain/command/dsctl';
import { ContainerCreation } from '../../../domain/container/container-creation';
import { ContainerStore } from '../../../domain/container/container-store';
import { ServerStore } from '../../../domain/server/server-store';
import { plural } from '../../../i18n/plural';
import { Button } from '../../../ui/button/button';
import { CopyButton } from '../../../ui/copy-button/copy-button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Field, FieldInput } from '../../../ui/field/field';
import { Icon } from '../../../ui/icon/icon';
import { Note } from '../../../ui/note/note';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Segmented } from '../../../ui/segmented/segmented';
import { TextField } from '../../../ui/text-field/text-field';
import { Toasts } from '../../../ui/toast/toasts';
import { RESTART_POLICIES, toRequest } from './container-form';
import { CommandKind, CommandLine, createCommand, joined } from './create-commands';
import { CreateDraft } from './create-draft';
import { SECTIONS, sectionOf } from './create-sections';
import { formPath, rowOf } from './form-paths';
import { PolicyBox } from './policy-box/policy-box';
import { PolicyCheck } from './policy-check';
import { HostSection } from './sections/host-section';
import { MountSection } from './sections/mount-section';
import { NetworkSection } from './sections/network-section';
import { PairSection } from './sections/pair-section';
import { PortSection } from './sections/port-section';

const KINDS = (['docker run', 'dsctl', 'curl'] as const).filter((kind) => HAS_DSCTL || kind !== 'dsctl');

/**
 * Makes a container. The form says what is wrong, and what the policy refuses, while one types, and shows the same as a
 * command.
 */
@Component({
  selector: 'dcp-container-create',
  imports: [
    Button,
    CopyButton,
    EmptyState,
    Field,
    FieldInput,
    HostSection,
    Icon,
    MountSection,
    NetworkSection,
    Note,
    PageHeader,
    PairSection,
    PolicyBox,
    PortSection,
    RouterLink,
    Segmented,
    TextField,
    TranslocoPipe,
  ],
  providers: [CreateDraft, PolicyCheck],
  templateUrl: './container-create.html',
  styleUrls: ['./sections/section.css', './container-create.css'],
  host: { class: 'page' },
})
export class ContainerCreatePage {
  protected readonly servers = inject(ServerStore);
  private readonly containers = inject(ContainerStore);
  private readonly creation = inject(ContainerCreation);
  private readonly permissions = inject(Permissions);
  protected readonly scope = inject(ServerScope);
  private readonly router = inject(Router);
  private readonly texts = inject(TranslocoService);
  private readonly toasts = inject(Toasts);
  private readonly document = inject(DOCUMENT);
  private readonly check = inject(PolicyCheck);
  protected readonly draft = inject(CreateDraft);
  private readonly mounts = viewChild.required(MountSection);

  protected readonly notAllowed = computed(() => !this.permissions.can('container.create'));
  protected readonly working = signal<'start' | 'create' | null>(null);
  /** Why nothing can be created now. */
  protected readonly off = computed(() =>
    this.check.refuses() ? this.texts.translate<string>('containers.create.policy.off') : null,
  );
  protected readonly toc = computed(() =>
    SECTIONS.map(({ id, fields, filled }) => ({
      id,
      label: this.texts.translate(`containers.create.toc.${id}`),
      bad: [...this.draft.bad()].some((path) => fields.test(path)),
      done: filled(this.draft.form()) && ![...this.draft.errors().keys()].some((path) => fields.test(path)),
    })),
  );

  protected readonly kinds = KINDS.map((value) => ({ value, label: value }));
  protected readonly kind = signal<string>('docker run');
  protected readonly lines = computed(() =>
    createCommand(this.kind() as CommandKind, toRequest(this.draft.form(), true), {
      origin: this.document.location.origin,
      server: this.draft.form().server ?? 'SERVER',
      serverName: this.draft.serverName() || 'SERVER',
    }),
  );
  protected readonly commandText = computed(() => joined(this.lines()));
  protected readonly policies = RESTART_POLICIES;
  protected readonly plural = plural;
  protected readonly nameTaken = computed(() => {
    const { name, server } = this.draft.form();
    return this.containers.items().some((container) => container.server === server && container.name === name.trim())
      ? this.draft.sentence({ text: 'nameTaken', params: { server: this.draft.serverName() } })
      : null;
  });

  constructor() {
    const life = inject(DestroyRef);
    this.servers.watch(life);
    this.containers.watch(life);
  }

  protected async submit(start: boolean): Promise<void> {
    this.draft.tried.set(true);
    this.draft.problem.set(null);
    const { server } = this.draft.form();
    if (this.working() || server === null || this.draft.errors().size > 0 || this.check.refuses()) {
      this.draft.focusFirstError();
      return;
    }
    this.working.set(start ? 'start' : 'create');
    try {
      const created = await this.creation.create(server, toRequest(this.draft.form(), start));
      const { name, id } = created.summary;
      this.toasts.show({ tone: 'ok', strong: name, text: this.texts.translate('containers.create.created') });
      await this.router.navigate(['/containers', server, id.slice(0, 12)], { queryParams: this.scope.query() });
    } catch (error) {
      this.draft.tell(toProblem(error));
    } finally {
      this.working.set(null);
    }
  }

  protected jump(section: string): void {
    const element = this.document.getElementById(`create-${section}`);
    element?.scrollIntoView({ block: 'start', behavior: 'smooth' });
    element?.querySelector<HTMLElement>('input, select, button')?.focus({ preventScroll: true });
  }

  /** Goes to what the policy complains about. */
  protected show(path: string): void {
    const section = sectionOf(path);
    const row = /^\w+\.\d+/.exec(path)?.[0];
    const bad = this.document.querySelector<HTMLElement>(
      row ? `[data-row="${row}"] [aria-invalid=true]` : `#create-${section?.id} [aria-invalid=true]`,
    );
    if (bad) {
      bad.focus();
    } else if (section) {
      this.jump(section.id);
    }
  }

  /** Takes away what breaks a rule, the last row first, and shows where it stood. */
  protected clear(paths: readonly string[]): void {
    for (const path of [...paths].reverse()) {
      const mount = /^mounts\.(\d+)$/.exec(path);
      if (mount) {
        this.mounts().remove(Number(mount[1]));
      } else {
        this.draft.clear(path);
      }
    }
    const section = sectionOf(paths[0] ?? '');
    if (section) {
      // Once the rows are gone: else the focus would go with them.
      setTimeout(() => this.jump(section.id));
    }
  }

  /** Whether the policy refuses what a line of the command says. */
  protected isRefused({ at }: CommandLine): boolean {
    if (at === undefined || !this.check.refuses()) {
      return false;
    }
    const path = formPath(this.draft.form(), at);
    const row = rowOf(path);
    return (this.check.judgement()?.broken ?? []).some(
      (broken) => broken.path === row || broken.path.startsWith(`${row}.`),
    );
  }
}
