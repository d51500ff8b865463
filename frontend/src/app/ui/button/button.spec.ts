import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Button } from './button';

@Component({
  imports: [Button],
  template: '<button ui-button [off]="off()" (click)="clicks.set(clicks() + 1)">Stop</button>',
})
class Page {
  readonly off = signal<string | null>(null);
  readonly clicks = signal(0);
}

describe('Button', () => {
  it('that is off says why, keeps the focus and does nothing', async () => {
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const button = (fixture.nativeElement as HTMLElement).querySelector('button')!;
    expect(button.type).toBe('button');
    button.click();
    expect(fixture.componentInstance.clicks()).toBe(1);

    fixture.componentInstance.off.set('The container does not run.');
    await fixture.whenStable();
    expect(button.disabled).toBe(false);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.title).toBe('The container does not run.');
    button.click();
    expect(fixture.componentInstance.clicks()).toBe(1);
  });
});
