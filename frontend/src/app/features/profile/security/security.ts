import { Component } from '@angular/core';
import { PasswordSection } from './password-section';
import { SecondFactorSection } from './second-factor-section';

/** What proves who one is. */
@Component({
  selector: 'dcp-security-tab',
  imports: [PasswordSection, SecondFactorSection],
  template: `
    <div class="page-body">
      <div class="sheet">
        <section><dcp-second-factor-section /></section>
        <section><dcp-password-section /></section>
      </div>
    </div>
  `,
  styleUrl: '../sheet.css',
  host: { class: 'page' },
})
export class SecurityTab {}
