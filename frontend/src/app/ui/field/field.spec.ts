import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTexts } from '../../i18n/texts';
import { Field, FieldInput } from './field';

@Component({
  imports: [Field, FieldInput],
  template: `<ui-field label="Name" hint="2 to 64 characters" [error]="error()"><input uiInput /></ui-field>`,
})
class Page {
  readonly error = signal<string | null>(null);
}

describe('Field', () => {
  it('names its control and tells it what describes it', async () => {
    TestBed.configureTestingModule({ providers: [provideTexts()] });
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    const input = host.querySelector('input')!;
    const description = () =>
      document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent?.trim();
    document.body.append(host);
    expect(input.labels?.[0]?.textContent?.trim()).toBe('Name');
    expect(description()).toBe('2 to 64 characters');
    expect(input.hasAttribute('aria-invalid')).toBe(false);

    fixture.componentInstance.error.set('This name is taken.');
    await fixture.whenStable();
    expect(description()).toBe('This name is taken.');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    host.remove();
  });
});
