import { Component, computed, DestroyRef, DOCUMENT, inject, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ServerScope } from '../../../core/fleet/server-scope';
import { ProblemError, toProblem } from '../../../core/errors/problem-error';
import { Permissions } from '../../../core/permissions/permissions';
import { HAS_DSCTL } from '../../../domain/command/dsctl';
import { ContainerCreation } from '../../../domain/container/container-creation';
import { ContainerStore } from '../../../domain/container/container-store';
import { answers } from '../../../domain/server/server-look';
import { ServerStore } from '../../../domain/server/server-store';
import { plural } from '../../../i18n/plural';
import { Button } from '../../../ui/button/button';
import { IconButton } from '../../../ui/button/icon-button';
import { CopyButton } from '../../../ui/copy-button/copy-button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Field, FieldInput } from '../../../ui/field/field';
import { Verbatim } from '../../../ui/field/verbatim';
import { Icon } from '../../../ui/icon/icon';
import { Note } from '../../../ui/note/note';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Segmented } from '../../../ui/segmented/segmented';
import { Toasts } from '../../../ui/toast/toasts';
import {
  ContainerForm,
  EMPTY_FORM,
  EMPTY_PAIR,
  EMPTY_PORT,
  FieldError,
  formPath,
  PairRow,
  PortRow,
  RESTART_POLICIES,
  toRequest,
  validate,
} from './container-form';
import { CommandKind, createCommand, joined } from './create-commands';
import { mergeRows, parseEnvBlock } from './env-block';
import { freeAfter, holderOf } from './port-holder';

const SECTIONS = ['image', 'ports', 'env', 'labels', 'start'] as const;
type Section = (typeof SECTIONS)[number];

const KINDS = (['docker run', 'dsctl', 'curl'] as const).filter((kind) => HAS_DSCTL || kind !== 'dsctl');

/** Which fields belong to which section. */
const FIELDS: Readonly<Record<Section, RegExp>> = {
  image: /^(server|image|name)/,
  ports: /^ports/,
  env: /^env/,
  labels: /^labels/,
  start: /^(command|entrypoint|restart)/,
};

/** Makes a container. The form says what is wrong while one types, and shows the same as a command. */
@Component({
  selector: 'dcp-container-create',
  imports: [
    Button,
    CopyButton,
    EmptyState,
    Field,
    FieldInput,
    Icon,
    IconButton,
    Note,
    PageHeader,
    RouterLink,
    Segmented,
    TranslocoPipe,
    Verbatim,
  ],
  templateUrl: './container-create.html',
  styleUrl: './container-create.css',
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

  protected readonly notAllowed = computed(() => !this.permissions.can('container.create'));
  /** Servers that take orders now and on which this person may create. */
  protected readonly targets = computed(() =>
    this.servers
      .items()
      .filter(({ id, health }) => answers(health.state) && this.permissions.can('container.create', id)),
  );
  private readonly edited = signal<ContainerForm>(EMPTY_FORM);
  /** The chosen server: the person's choice, else the one in the top bar, else the only one. */
  protected readonly server = linkedSignal<string | null>(() => {
    const targets = this.targets();
    const wanted = targets.find(({ id }) => id === this.scope.server()) ?? (targets.length === 1 ? targets[0] : null);
    return wanted?.id ?? null;
  });
  protected readonly form = computed<ContainerForm>(() => ({ ...this.edited(), server: this.server() }));
  protected readonly serverName = computed(() => this.servers.find(this.server())?.name ?? '');

  /** Fields that the person has left, or all after a try to create: before that, errors would only disturb. */
  private readonly touched = signal<ReadonlySet<string>>(new Set());
  protected readonly tried = signal(false);
  private readonly errors = computed(() => validate(this.form()));
  /** What the platform said about fields; gone as soon as they are changed. */
  private readonly refused = signal<ReadonlyMap<string, string>>(new Map());
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly working = signal<'start' | 'create' | null>(null);

  protected readonly problemCount = computed(() => this.visibleErrors().length + this.refused().size);
  private readonly visibleErrors = computed(() =>
    [...this.errors().keys()].filter((path) => this.tried() || this.touched().has(path)),
  );
  protected readonly toc = computed(() =>
    SECTIONS.map((id) => ({
      id,
      label: this.texts.translate(`containers.create.toc.${id}`),
      bad:
        this.visibleErrors().some((path) => FIELDS[id].test(path)) ||
        [...this.refused().keys()].some((path) => FIELDS[id].test(path)),
      done: this.isDone(id),
    })),
  );

  protected readonly pasting = signal(false);
  protected readonly pasted = signal('');
  protected readonly pasteError = computed(() => {
    const block = parseEnvBlock(this.pasted());
    return 'badLine' in block ? this.texts.translate('containers.create.pasteBad', { line: block.badLine }) : null;
  });

  protected readonly kinds = KINDS.map((value) => ({ value, label: value }));
  protected readonly kind = signal<string>('docker run');
  protected readonly editedField = signal<string | null>(null);
  protected readonly lines = computed(() =>
    createCommand(this.kind() as CommandKind, toRequest(this.form(), true), {
      origin: this.document.location.origin,
      server: this.server() ?? 'SERVER',
      serverName: this.serverName() || 'SERVER',
    }),
  );
  protected readonly commandText = computed(() => joined(this.lines()));
  protected readonly policies = RESTART_POLICIES;
  protected readonly plural = plural;
  /** The two sections that are lists of names and values. */
  protected readonly pairParts = [
    {
      field: 'env',
      title: 'containers.create.env',
      count: 'containers.create.envCount',
      add: 'containers.create.addEnv',
    },
    {
      field: 'labels',
      title: 'containers.create.labels',
      count: 'containers.create.labelsCount',
      add: 'containers.create.addLabel',
    },
  ] as const;

  constructor() {
    const life = inject(DestroyRef);
    this.servers.watch(life);
    this.containers.watch(life);
  }

  protected set<K extends keyof ContainerForm>(field: K, value: ContainerForm[K]): void {
    this.edited.update((form) => ({ ...form, [field]: value }));
    this.forget(field);
  }

  protected chooseServer(id: string): void {
    this.server.set(id || null);
    this.forget('');
  }

  protected setPort(index: number, change: Partial<PortRow>): void {
    this.set(
      'ports',
      this.edited().ports.map((row, i) => (i === index ? { ...row, ...change } : row)),
    );
  }

  protected setPair(field: 'env' | 'labels', index: number, change: Partial<PairRow>): void {
    this.set(
      field,
      this.edited()[field].map((row, i) => (i === index ? { ...row, ...change } : row)),
    );
  }

  protected addRow(field: 'ports' | 'env' | 'labels'): void {
    if (field === 'ports') {
      this.set('ports', [...this.edited().ports, EMPTY_PORT]);
    } else {
      this.set(field, [...this.edited()[field], EMPTY_PAIR]);
    }
    const row = this.edited()[field].length - 1;
    this.focusLater(`[data-row="${field}.${row}"] input`);
  }

  protected removeRow(field: 'ports' | 'env' | 'labels', index: number): void {
    const without = (rows: readonly unknown[]) => rows.filter((_, i) => i !== index);
    this.edited.update((form) => ({ ...form, [field]: without(form[field]) }));
    this.forget(field);
    this.touched.update((paths) => new Set([...paths].filter((path) => !path.startsWith(field))));
  }

  protected addPasted(): void {
    const block = parseEnvBlock(this.pasted());
    if (!('badLine' in block)) {
      this.set('env', mergeRows(this.edited().env, block.rows));
      this.pasted.set('');
      this.pasting.set(false);
    }
  }

  protected leave(path: string): void {
    this.touched.update((paths) => new Set(paths).add(path));
    this.editedField.set(null);
  }

  /** What to say of a field now; null when nothing is wrong, or nobody has been there yet. */
  protected error(path: string): string | null {
    const refused = this.refused().get(path);
    if (refused) {
      return refused;
    }
    const error = this.errors().get(path);
    return error && (this.tried() || this.touched().has(path)) ? this.sentence(error) : null;
  }

  /** Who holds a host port on the chosen server already, and the next port that nobody holds. */
  protected holder(row: PortRow) {
    const server = this.server();
    const containers = this.containers.items();
    const container = server && holderOf(row, server, containers);
    return container ? { container, free: freeAfter(row, server, containers) } : null;
  }

  protected readonly nameTaken = computed(() => {
    const { name, server } = this.form();
    return this.containers.items().some((container) => container.server === server && container.name === name.trim())
      ? this.sentence({ text: 'nameTaken', params: { server: this.serverName() } })
      : null;
  });

  protected async submit(start: boolean): Promise<void> {
    this.tried.set(true);
    this.problem.set(null);
    const server = this.server();
    if (this.working() || server === null || this.errors().size > 0) {
      this.focusLater('[aria-invalid=true]');
      return;
    }
    this.working.set(start ? 'start' : 'create');
    try {
      const created = await this.creation.create(server, toRequest(this.form(), start));
      const { name, id } = created.summary;
      this.toasts.show({ tone: 'ok', strong: name, text: this.texts.translate('containers.create.created') });
      await this.router.navigate(['/containers', server, id.slice(0, 12)], { queryParams: this.scope.query() });
    } catch (error) {
      this.tell(toProblem(error));
    } finally {
      this.working.set(null);
    }
  }

  protected jump(section: string): void {
    const element = this.document.getElementById(`create-${section}`);
    element?.scrollIntoView({ block: 'start', behavior: 'smooth' });
    element?.querySelector<HTMLElement>('input, select, button')?.focus({ preventScroll: true });
  }

  /** Puts each complaint of the platform at its field; what belongs to none goes above the form. */
  private tell(problem: ProblemError): void {
    const form = this.form();
    const refused = new Map(problem.errors.map(({ field, message }) => [formPath(form, field), message]));
    const words = problem.detail ?? problem.title;
    if (problem.code === 'CONTAINER_NAME_TAKEN') {
      refused.set('name', words);
    } else if (problem.code === 'IMAGE_NOT_FOUND') {
      refused.set('image', words);
    } else if (problem.code === 'PORT_TAKEN') {
      const row = form.ports.findIndex(({ hostPort }) => hostPort !== '' && words.includes(hostPort));
      refused.set(`ports.${Math.max(0, row)}.hostPort`, words);
    }
    this.refused.set(refused);
    this.problem.set(refused.size === 0 ? problem : null);
    this.focusLater('[aria-invalid=true]');
  }

  private forget(field: string): void {
    this.editedField.set(field);
    this.problem.set(null);
    this.refused.update((all) => new Map([...all].filter(([path]) => field !== '' && !path.startsWith(field))));
  }

  private isDone(section: Section): boolean {
    const { image, ports, env, labels, command, entrypoint, restart } = this.form();
    const filled: Record<Section, boolean> = {
      image: image.trim() !== '' && this.server() !== null,
      ports: ports.length > 0,
      env: env.length > 0,
      labels: labels.length > 0,
      start: command !== '' || entrypoint !== '' || restart !== 'no',
    };
    return filled[section] && ![...this.errors().keys()].some((path) => FIELDS[section].test(path));
  }

  private sentence({ text, params }: FieldError): string {
    return this.texts.translate(`containers.create.error.${text}`, params);
  }

  private focusLater(selector: string): void {
    setTimeout(() => this.document.querySelector<HTMLElement>(`dcp-container-create ${selector}`)?.focus());
  }
}
