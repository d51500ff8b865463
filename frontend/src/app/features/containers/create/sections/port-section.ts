import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ContainerStore } from '../../../../domain/container/container-store';
import { Button } from '../../../../ui/button/button';
import { IconButton } from '../../../../ui/button/icon-button';
import { Field, FieldInput } from '../../../../ui/field/field';
import { Icon } from '../../../../ui/icon/icon';
import { TextField } from '../../../../ui/text-field/text-field';
import { PortRow } from '../container-form';
import { CreateDraft } from '../create-draft';
import { freeAfter, holderOf } from '../port-holder';

/** The ports that the host publishes; one that is held already is said before the engine has to. */
@Component({
  selector: 'dcp-create-ports',
  imports: [Button, Field, FieldInput, Icon, IconButton, RouterLink, TextField, TranslocoPipe],
  templateUrl: './port-section.html',
  styleUrls: ['./section.css', './port-section.css'],
})
export class PortSection {
  private readonly containers = inject(ContainerStore);
  protected readonly draft = inject(CreateDraft);
  protected readonly rows = computed(() => this.draft.form().ports);

  /** Who holds a host port on the chosen server already, and the next port that nobody holds. */
  protected holder(row: PortRow) {
    const { server } = this.draft.form();
    const containers = this.containers.items();
    const container = server && holderOf(row, server, containers);
    return container ? { container, free: freeAfter(row, server, containers) } : null;
  }
}
