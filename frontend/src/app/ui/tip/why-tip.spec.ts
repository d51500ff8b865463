import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Button } from '../button/button';

@Component({ imports: [Button], template: '<button ui-button [off]="why()" (click)="done.set(true)">Stop</button>' })
class Page {
  readonly why = signal<string | null>('Your roles lack container.operate.');
  readonly done = signal(false);
}

describe('a control that is off', () => {
  const bubble = () => document.querySelector('.ui-tip');

  it('says why when it is pressed, does nothing, and takes the words back', async () => {
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const button = (fixture.nativeElement as HTMLElement).querySelector('button')!;

    button.click();

    expect(fixture.componentInstance.done()).toBe(false);
    expect(bubble()?.textContent).toBe('Your roles lack container.operate.');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.title).toBe('Your roles lack container.operate.');
    button.dispatchEvent(new Event('blur'));
    expect(bubble()).toBeNull();

    button.click();
    fixture.destroy();
    expect(bubble()).toBeNull();
  });

  it('is like any other when nothing is in its way', async () => {
    const fixture = TestBed.createComponent(Page);
    fixture.componentInstance.why.set(null);
    await fixture.whenStable();
    (fixture.nativeElement as HTMLElement).querySelector('button')!.click();
    expect(fixture.componentInstance.done()).toBe(true);
    expect(bubble()).toBeNull();
  });
});
