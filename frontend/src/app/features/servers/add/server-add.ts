import { Component, computed, DOCUMENT, inject, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ProblemError, toProblem } from '../../../core/errors/problem-error';
import { ServerAdmin } from '../../../domain/server/server-admin';
import { completeEndpoint } from '../../../domain/server/server-endpoint';
import { Button } from '../../../ui/button/button';
import { Checkbox } from '../../../ui/checkbox/checkbox';
import { Drawer } from '../../../ui/drawer/drawer';
import { Field, FieldInput } from '../../../ui/field/field';
import { Note } from '../../../ui/note/note';
import { Segmented } from '../../../ui/segmented/segmented';
import { Toasts } from '../../../ui/toast/toasts';
import { PemField } from './pem-field';
import { EMPTY_SERVER, isTcp, serverField, ServerForm, toServerCreate, validateServer } from './server-form';

/** Registers a Docker engine, beside the list. */
@Component({
  selector: 'dcp-server-add',
  imports: [Button, Checkbox, Drawer, Field, FieldInput, Note, PemField, Segmented, TranslocoPipe],
  templateUrl: './server-add.html',
  styleUrls: ['../../../ui/drawer/drawer-form.css', './server-add.css'],
})
export class ServerAdd {
  /** With the id of the new server. */
  readonly done = output<string>();
  readonly cancelled = output();

  private readonly admin = inject(ServerAdmin);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);

  protected readonly form = signal<ServerForm>(EMPTY_SERVER);
  private readonly touched = signal<ReadonlySet<keyof ServerForm>>(new Set());
  private readonly tried = signal(false);
  private readonly errors = computed(() => validateServer(this.form()));
  /** What the platform said about fields; gone as soon as they are changed. */
  private readonly refused = signal<ReadonlyMap<keyof ServerForm, string>>(new Map());
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly working = signal(false);

  protected readonly tcp = computed(() => isTcp(this.form()));
  /** What is meant, when less was typed. */
  protected readonly completed = computed(() => {
    const { endpoint } = this.form();
    const full = completeEndpoint(endpoint);
    return full !== endpoint.trim() && !this.errors().endpoint
      ? this.texts.translate('servers.add.meant', { endpoint: full })
      : this.texts.translate('servers.add.endpointHint');
  });
  protected readonly securities = (['tls', 'plain'] as const).map((value) => ({
    value,
    label: this.texts.translate(`servers.add.${value}`),
  }));

  protected set<K extends keyof ServerForm>(field: K, value: ServerForm[K]): void {
    this.form.update((form) => ({ ...form, [field]: value }));
    this.problem.set(null);
    this.refused.update((all) => new Map([...all].filter(([name]) => name !== field)));
  }

  protected setSecurity(security: string): void {
    this.set('security', security === 'plain' ? 'plain' : 'tls');
  }

  protected leave(field: keyof ServerForm): void {
    this.touched.update((fields) => new Set(fields).add(field));
  }

  /** What to say of a field now; null when nothing is wrong, or nobody has been there yet. */
  protected error(field: keyof ServerForm): string | null {
    const text = this.errors()[field];
    return (
      this.refused().get(field) ??
      (text && (this.tried() || this.touched().has(field)) ? this.texts.translate(`servers.add.error.${text}`) : null)
    );
  }

  protected async submit(): Promise<void> {
    this.tried.set(true);
    this.problem.set(null);
    if (this.working() || Object.keys(this.errors()).length > 0) {
      this.focusFirstError();
      return;
    }
    this.working.set(true);
    try {
      const server = await this.admin.add(toServerCreate(this.form()));
      this.toasts.show({ tone: 'ok', strong: server.name, text: this.texts.translate('servers.add.done') });
      this.done.emit(server.id);
    } catch (error) {
      this.tell(toProblem(error));
    } finally {
      this.working.set(false);
    }
  }

  /** Puts each complaint of the platform at its field; what belongs to none goes above the form. */
  private tell(problem: ProblemError): void {
    const refused = new Map(problem.errors.map(({ field, message }) => [serverField(field), message]));
    const words = problem.detail ?? problem.title;
    if (problem.code === 'SERVER_NAME_TAKEN') {
      refused.set('name', words);
    } else if (problem.code === 'ENDPOINT_REFUSED') {
      refused.set('endpoint', words);
    }
    this.refused.set(refused);
    this.problem.set(refused.size === 0 ? problem : null);
    this.focusFirstError();
  }

  private focusFirstError(): void {
    setTimeout(() => this.document.querySelector<HTMLElement>('dcp-server-add [aria-invalid=true]')?.focus());
  }
}
