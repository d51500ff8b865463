import { TestBed } from '@angular/core/testing';
import { provideTexts } from '../../i18n/texts';
import { CommandSnippet } from './command-snippet';

describe('CommandSnippet', () => {
  it('opens the command and changes its form', async () => {
    TestBed.configureTestingModule({ providers: [provideTexts()] });
    const fixture = TestBed.createComponent(CommandSnippet);
    fixture.componentRef.setInput('forms', [
      { label: 'dsctl', text: 'dsctl get containers' },
      { label: 'curl', text: 'curl /api/v1/containers' },
    ]);
    await fixture.whenStable();
    const button = (fixture.nativeElement as HTMLElement).querySelector('button')!;
    expect(button.textContent).toContain('dsctl');
    button.click();
    await fixture.whenStable();
    const panel = () => document.querySelector('.panel');
    expect(panel()?.querySelector('pre')?.textContent).toBe('dsctl get containers');
    panel()?.querySelectorAll<HTMLElement>('ui-segmented button')[1]?.click();
    await fixture.whenStable();
    expect(panel()?.querySelector('pre')?.textContent).toBe('curl /api/v1/containers');
    button.click();
    await fixture.whenStable();
    expect(panel()).toBeNull();
  });
});
