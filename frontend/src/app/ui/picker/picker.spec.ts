import { Component, signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideTexts } from '../../i18n/texts';
import { Picker } from './picker';

const PEOPLE = Array.from({ length: 1000 }, (_, n) => ({
  value: `u${n}`,
  label: `Person ${n}`,
  hint: `person.${n}`,
}));

@Component({
  imports: [Picker],
  template: '<ui-picker label="User" clearable [options]="options()" [(value)]="value" />',
})
class Page {
  readonly options = signal(PEOPLE);
  readonly value = signal<string | null>(null);
}

describe('Picker', () => {
  let fixture: ComponentFixture<Page>;
  const host = () => fixture.nativeElement as HTMLElement;
  const input = () => host().querySelector('input')!;
  const options = () => [...host().querySelectorAll('[role=option]')];

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideTexts()] });
    fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
  });

  const type = async (text: string) => {
    input().value = text;
    input().dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const press = async (key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    input().dispatchEvent(event);
    await fixture.whenStable();
    return event.defaultPrevented;
  };

  it('finds one of a thousand by typing, and by keyboard alone', async () => {
    await type('person.77');
    expect(options()).toHaveLength(11);
    expect(input().getAttribute('aria-activedescendant')).toBe(options()[0]!.id);
    await press('ArrowDown');
    expect(await press('Enter')).toBe(true);
    expect(fixture.componentInstance.value()).toBe('u770');
    expect(input().value).toBe('Person 770');
    expect(options()).toHaveLength(0);
  });

  it('shows some of many and says how many more there are', async () => {
    await press('ArrowDown');
    expect(options()).toHaveLength(50);
    expect(host().textContent).toContain('950 more');
  });

  describe('while the list has not come', () => {
    const come = async () => {
      fixture.componentInstance.options.set(PEOPLE);
      await fixture.whenStable();
    };

    beforeEach(() => fixture.componentInstance.options.set([]));

    it('keeps Enter for when it has, also when the person has gone on', async () => {
      await type('person 42');
      await press('Enter');
      input().dispatchEvent(new Event('blur'));
      await come();
      expect(fixture.componentInstance.value()).toBe('u42');
      expect(input().value).toBe('Person 42');
    });

    it('chooses nothing that was not asked for with Enter', async () => {
      await type('person 42');
      await come();
      expect(fixture.componentInstance.value()).toBeNull();
    });

    it('forgets Enter when something else is typed, or when nothing fits', async () => {
      await type('person 42');
      await press('Enter');
      await type('person 43');
      await come();
      expect(fixture.componentInstance.value()).toBeNull();
      fixture.componentInstance.options.set([]);
      await type('nobody');
      await press('Enter');
      input().dispatchEvent(new Event('blur'));
      await come();
      expect(input().value).toBe('');
    });
  });

  it('lets a form be sent when nothing is being chosen', async () => {
    expect(await press('Enter')).toBe(false);
  });

  it('forgets what was typed and not chosen', async () => {
    fixture.componentInstance.value.set('u3');
    await type('person 4');
    input().dispatchEvent(new Event('blur'));
    await fixture.whenStable();
    expect(input().value).toBe('Person 3');
    expect(fixture.componentInstance.value()).toBe('u3');
  });

  it('takes the choice back', async () => {
    fixture.componentInstance.value.set('u3');
    await fixture.whenStable();
    host().querySelector<HTMLButtonElement>('button')!.click();
    await fixture.whenStable();
    expect(fixture.componentInstance.value()).toBeNull();
    expect(input().value).toBe('');
  });
});
