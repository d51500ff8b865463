import { Component, signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { vi } from 'vitest';
import { provideTexts } from '../../i18n/texts';
import { ErrorFacts } from '../error-state/error-state';
import { ListPane, ListTemplate } from './list-pane';

@Component({
  imports: [ListPane, ListTemplate],
  template: `
    <ui-list-pane
      [list]="list"
      [sought]="open()"
      [found]="found()"
      missing="No such user"
      (retry)="retries = retries + 1"
      (closed)="open.set(undefined)"
    >
      <p uiUnread>not read</p>
      <p uiListHead>filters</p>
      <p *uiList>rows</p>
      <p>drawer</p>
    </ui-list-pane>
  `,
})
class Page {
  readonly list = { error: signal<ErrorFacts | null>(null), known: signal(false) };
  readonly open = signal<string | undefined>(undefined);
  readonly found = signal<object | null>(null);
  retries = 0;
}

describe('ListPane', () => {
  let fixture: ComponentFixture<Page>;
  const host = () => fixture.nativeElement as HTMLElement;
  const page = () => fixture.componentInstance;
  const parts = () => [...host().querySelectorAll('p')].map(({ textContent }) => textContent);
  const press = async () => {
    host().querySelector('button')!.click();
    await fixture.whenStable();
  };

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    TestBed.configureTestingModule({ providers: [provideTexts()] });
    fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
  });
  afterEach(() => vi.useRealTimers());

  it('draws filters and rows also while the first reading is under way', () => {
    expect(parts()).toEqual(['filters', 'rows', 'drawer']);
  });

  it('gives the place of a list that was never read to the reason', async () => {
    page().list.error.set({ title: 'Away' });
    await fixture.whenStable();
    expect(parts()).toEqual(['not read', 'drawer']);
  });

  it('keeps what was read, and says that it may be old', async () => {
    page().list.known.set(true);
    page().list.error.set({ title: 'Away', detail: 'The platform does not answer.', requestId: 'REQ-1' });
    await fixture.whenStable();
    expect(parts()).toEqual(['filters', 'rows', 'drawer']);
    expect(host().textContent).toContain('The platform does not answer.');
    expect(host().textContent).toContain('REQ-1');
    await press();
    expect(page().retries).toBe(1);
  });

  it('says that what the address opens is not there, once that has held for a moment', async () => {
    page().open.set('u1');
    page().list.known.set(true);
    await fixture.whenStable();
    expect(host().textContent).not.toContain('No such user');
    vi.advanceTimersByTime(2000);
    await fixture.whenStable();
    expect(host().textContent).toContain('No such user');
    await press();
    expect(page().open()).toBeUndefined();
    expect(host().textContent).not.toContain('No such user');
  });
});
