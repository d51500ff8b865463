import { Component, signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { Menu, MenuItem, MenuTrigger } from './menu';

@Component({
  imports: [Menu, MenuItem, MenuTrigger],
  template: `
    <button [uiMenu]="menu" [uiMenuContext]="{ $implicit: 'web' }">More</button>
    <ng-template #menu let-name>
      <ui-menu>
        <button uiMenuItem (activated)="done.set('start ' + name)">Start</button>
        <button uiMenuItem off="It does not run." (activated)="done.set('stop ' + name)">Stop</button>
      </ui-menu>
    </ng-template>
  `,
})
class Page {
  readonly done = signal('');
}

describe('Menu', () => {
  let fixture: ComponentFixture<Page>;

  beforeEach(async () => {
    fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    (fixture.nativeElement as HTMLElement).querySelector('button')!.click();
    await fixture.whenStable();
  });

  const item = (index: number) => document.querySelectorAll<HTMLElement>('[role=menuitem]')[index]!;

  it('does what an entry says, for the thing it was opened on, and closes', async () => {
    item(0).click();
    await fixture.whenStable();
    expect(fixture.componentInstance.done()).toBe('start web');
    expect(document.querySelector('[role=menu]')).toBeNull();
  });

  it('does nothing for an entry that is off, and says why', () => {
    expect(item(1).title).toBe('It does not run.');
    expect(item(1).getAttribute('aria-disabled')).toBe('true');
    item(1).click();
    expect(fixture.componentInstance.done()).toBe('');
  });
});
