import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { TranslocoService } from '@jsverse/transloco';
import { ServerScope } from '../../../core/fleet/server-scope';
import { ProblemError } from '../../../core/errors/problem-error';
import { Permissions } from '../../../core/permissions/permissions';
import { answers } from '../../../domain/server/server-look';
import { ServerStore } from '../../../domain/server/server-store';
import { ContainerForm, EMPTY_FORM, EMPTY_PAIR, EMPTY_PORT, validate } from './container-form';
import { FieldError } from './form-check';
import { formPath } from './form-paths';
import { EMPTY_MOUNT } from './mount-rows';
import { EMPTY_NETWORK } from './network-rows';
import { PolicyCheck } from './policy-check';
import { policyQuestion } from './policy-question';

const EMPTY_ROWS = {
  ports: EMPTY_PORT,
  env: EMPTY_PAIR,
  labels: EMPTY_PAIR,
  mounts: EMPTY_MOUNT,
  networks: EMPTY_NETWORK,
};

/** The lists of the form. */
export type RowPart = keyof typeof EMPTY_ROWS;
type RowOf<P extends RowPart> = ContainerForm[P][number];

/** The form of a container to be made, with what is to be said of each field. The page provides it. */
@Injectable()
export class CreateDraft {
  private readonly servers = inject(ServerStore);
  private readonly scope = inject(ServerScope);
  private readonly permissions = inject(Permissions);
  private readonly texts = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);
  private readonly policy = inject(PolicyCheck);

  /** Servers that take orders now and on which this person may create. */
  readonly targets = computed(() =>
    this.servers
      .items()
      .filter(({ id, health }) => answers(health.state) && this.permissions.can('container.create', id)),
  );
  /** The chosen server: the person's choice, else the one in the top bar, else the only one. */
  private readonly server = linkedSignal<string | null>(() => {
    const targets = this.targets();
    const wanted = targets.find(({ id }) => id === this.scope.server()) ?? (targets.length === 1 ? targets[0] : null);
    return wanted?.id ?? null;
  });
  private readonly edited = signal<ContainerForm>(EMPTY_FORM);
  readonly form = computed<ContainerForm>(() => ({ ...this.edited(), server: this.server() }));
  readonly serverName = computed(() => this.servers.find(this.server())?.name ?? '');
  /** The part of the form that was changed last and not left yet. */
  readonly editedPart = signal<string | null>(null);

  /** Fields that the person has left, or all after a try to create: before that, errors would only disturb. */
  private readonly touched = signal<ReadonlySet<string>>(new Set());
  readonly tried = signal(false);
  readonly errors = computed(() => validate(this.form()));
  /** What the platform said about fields; gone as soon as they are changed. */
  private readonly refused = signal<ReadonlyMap<string, string>>(new Map());
  /** What the platform said that belongs to no field. */
  readonly problem = signal<ProblemError | null>(null);
  /** Paths of the fields that something is wrong with, as far as it is shown. */
  readonly bad = computed(
    () =>
      new Set([
        ...[...this.errors().keys()].filter((path) => this.tried() || this.touched().has(path)),
        ...this.refused().keys(),
        ...(this.policy.refuses() ? (this.policy.judgement()?.broken ?? []).map(({ path }) => path) : []),
      ]),
  );

  constructor() {
    this.policy.follow(computed(() => policyQuestion(this.form(), this.errors())));
  }

  set<K extends keyof ContainerForm>(field: K, value: ContainerForm[K]): void {
    this.edited.update((form) => ({ ...form, [field]: value }));
    this.forget(field);
  }

  choose(server: string | null): void {
    this.server.set(server);
    this.forget('');
  }

  setRow<P extends RowPart>(part: P, index: number, change: Partial<RowOf<P>>): void {
    const rows: readonly RowOf<P>[] = this.edited()[part];
    this.set(part, rows.map((row, i) => (i === index ? { ...row, ...change } : row)) as unknown as ContainerForm[P]);
  }

  addRow(part: RowPart): void {
    this.set(part, [...this.edited()[part], EMPTY_ROWS[part]] as never);
    this.focusLater(`[data-row="${part}.${this.edited()[part].length - 1}"] :is(input, select)`);
  }

  removeRow(part: RowPart, index: number): void {
    const rows: readonly unknown[] = this.edited()[part];
    this.set(part, rows.filter((_, i) => i !== index) as never);
    this.touched.update((paths) => new Set([...paths].filter((path) => !path.startsWith(part))));
  }

  setText(part: 'resources' | 'security', key: string, text: string): void {
    this.set(part, { ...this.edited()[part], [key]: text });
  }

  /** Takes a row, or what a field of the host says, away. */
  clear(path: string): void {
    const [part = '', key = ''] = path.split('.');
    if (part === 'resources' || part === 'security') {
      this.setText(part, key, '');
    } else if (part in EMPTY_ROWS) {
      this.removeRow(part as RowPart, Number(key));
    }
  }

  leave(path: string): void {
    this.touched.update((paths) => new Set(paths).add(path));
    this.editedPart.set(null);
  }

  /** What to say of a field now; null when nothing is wrong, or nobody has been there yet. */
  error(path: string): string | null {
    const refused = this.refused().get(path);
    if (refused) {
      return refused;
    }
    const error = this.errors().get(path);
    if (error && (this.tried() || this.touched().has(path))) {
      return this.sentence(error);
    }
    return this.policy.refuses() ? this.policy.of(path) : null;
  }

  /** What the policy says of a field to somebody who may bypass it. */
  warning(path: string): string | null {
    return this.policy.refuses() ? null : this.policy.of(path);
  }

  sentence({ text, params }: FieldError): string {
    return this.texts.translate(`containers.create.error.${text}`, params);
  }

  /** Puts each complaint of the platform at its field; what belongs to none goes above the form. */
  tell(problem: ProblemError): void {
    const form = this.form();
    if (problem.code === 'POLICY_REFUSED' && problem.errors.length > 0) {
      this.policy.told(problem, form);
    } else {
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
    }
    this.focusFirstError();
  }

  focusFirstError(): void {
    this.focusLater('[aria-invalid=true]');
  }

  private forget(field: string): void {
    this.editedPart.set(field);
    this.problem.set(null);
    this.refused.update((all) => new Map([...all].filter(([path]) => field !== '' && !path.startsWith(field))));
  }

  private focusLater(selector: string): void {
    setTimeout(() => this.document.querySelector<HTMLElement>(`dcp-container-create ${selector}`)?.focus());
  }
}
