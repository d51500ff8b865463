import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideTexts } from '../../i18n/texts';
import { FILTER_DELAY, FilterField } from './filter-field';

describe('FilterField', () => {
  let fixture: ComponentFixture<FilterField>;
  let input: HTMLInputElement;

  beforeEach(() => {
    vi.useFakeTimers();
    TestBed.configureTestingModule({ providers: [provideTexts()] });
    fixture = TestBed.createComponent(FilterField);
    fixture.componentRef.setInput('label', 'Filter containers');
    document.body.append(fixture.nativeElement as HTMLElement);
    fixture.detectChanges();
    input = (fixture.nativeElement as HTMLElement).querySelector('input')!;
  });

  afterEach(() => {
    (fixture.nativeElement as HTMLElement).remove();
    vi.useRealTimers();
  });

  const type = (text: string) => {
    input.value = text;
    input.dispatchEvent(new Event('input'));
  };

  it('waits for a pause in the typing', () => {
    type('we');
    vi.advanceTimersByTime(FILTER_DELAY - 1);
    type('web');
    vi.advanceTimersByTime(FILTER_DELAY - 1);
    expect(fixture.componentInstance.value()).toBe('');
    vi.advanceTimersByTime(1);
    expect(fixture.componentInstance.value()).toBe('web');
  });

  it('is emptied at once by Esc', () => {
    type('web');
    vi.advanceTimersByTime(FILTER_DELAY);
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(fixture.componentInstance.value()).toBe('');
  });

  it('takes the focus on a slash, unless a text is being typed', () => {
    const other = document.createElement('textarea');
    document.body.append(other);
    other.focus();
    other.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
    expect(document.activeElement).toBe(other);
    other.remove();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
    expect(document.activeElement).toBe(input);
  });
});
