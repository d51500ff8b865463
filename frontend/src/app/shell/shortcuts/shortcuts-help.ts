import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button } from '../../ui/button/button';
import { DialogFrame } from '../../ui/dialog/dialog-frame';
import { injectDialog } from '../../ui/dialog/dialogs';
import { Keys } from '../../ui/keys/keys';
import { Navigation } from '../navigation';

/** All keys on one card. */
@Component({
  selector: 'dcp-shortcuts-help',
  imports: [Button, DialogFrame, Keys, TranslocoPipe],
  template: `
    <ui-dialog-frame [title]="'shortcuts.title' | transloco">
      <div class="columns">
        @for (group of groups; track group.title) {
          <section>
            <h3>{{ group.title | transloco }}</h3>
            <dl>
              @for (item of group.items; track item.label) {
                <div>
                  <dt>{{ item.label | transloco }}</dt>
                  <dd><ui-keys [keys]="item.keys" /></dd>
                </div>
              }
            </dl>
          </section>
        }
      </div>
      <button ui-button uiFooter (click)="dialog.close()">{{ 'ui.close' | transloco }}</button>
    </ui-dialog-frame>
  `,
  styleUrl: './shortcuts-help.css',
})
export class ShortcutsHelp {
  protected readonly dialog = injectDialog<null, undefined>();
  protected readonly groups = [
    {
      title: 'shortcuts.anywhere',
      items: [
        { label: 'shortcuts.palette', keys: 'Ctrl K' },
        { label: 'shortcuts.filter', keys: '/' },
        { label: 'shortcuts.help', keys: '?' },
        ...inject(Navigation)
          .destinations()
          .map(({ label, letter }) => ({ label, keys: `g ${letter}` })),
      ],
    },
    {
      title: 'shortcuts.lists',
      items: [
        { label: 'shortcuts.move', keys: '↑ ↓' },
        { label: 'shortcuts.open', keys: 'Enter' },
        { label: 'shortcuts.select', keys: 'Space' },
        { label: 'shortcuts.extend', keys: 'Shift ↓' },
        { label: 'shortcuts.all', keys: 'Ctrl A' },
        { label: 'shortcuts.menu', keys: 'm' },
      ],
    },
  ];
}
