import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../../ui/icon/icon';
import { PASSWORD_MAX_BYTES, PASSWORD_MIN_CHARACTERS, passwordRules } from '../password-rules';

/** The rules for a new password, each ticked as soon as it is met. */
@Component({
  selector: 'dcp-password-checklist',
  imports: [Icon, TranslocoPipe],
  template: `
    <ul>
      @for (rule of rules(); track rule.text) {
        <li [class]="rule.look">
          <ui-icon
            [name]="rule.look === 'met' ? 'circle-check' : rule.look === 'broken' ? 'circle-x' : 'circle-dashed'"
            size="chip"
          />
          {{ rule.text | transloco: limits }}
          <span class="sr">{{ 'password.' + rule.look | transloco }}</span>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: flex;
      align-items: center;
      gap: 6px;
      font-size: 12px;
      line-height: 20px;
      color: var(--text-3);
    }
    li.met {
      color: var(--ok);
    }
    li.broken {
      color: var(--bad);
    }
  `,
})
export class PasswordChecklist {
  readonly password = input.required<string>();
  readonly username = input('');

  protected readonly limits = { min: PASSWORD_MIN_CHARACTERS, max: PASSWORD_MAX_BYTES };
  protected readonly rules = computed(() => {
    const rules = passwordRules(this.password(), this.username());
    const typed = this.password() !== '';
    return [
      { text: 'password.longEnough', look: rules.longEnough ? 'met' : 'open' },
      { text: 'password.shortEnough', look: !typed ? 'open' : rules.shortEnough ? 'met' : 'broken' },
      { text: 'password.notTheName', look: !typed ? 'open' : rules.notTheName ? 'met' : 'broken' },
    ] as const;
  });
}
