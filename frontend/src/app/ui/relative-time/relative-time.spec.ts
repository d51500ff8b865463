import { TestBed } from '@angular/core/testing';
import { provideTexts } from '../../i18n/texts';
import { RelativeTime } from './relative-time';

describe('RelativeTime', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2026-11-23T14:00:00Z') });
    TestBed.configureTestingModule({ providers: [provideTexts()] });
  });

  afterEach(() => vi.useRealTimers());

  const show = (value: string | null, format = 'duration') => {
    const fixture = TestBed.createComponent(RelativeTime);
    fixture.componentRef.setInput('value', value);
    fixture.componentRef.setInput('format', format);
    fixture.detectChanges();
    return { fixture, text: () => (fixture.nativeElement as HTMLElement).textContent };
  };

  it('goes on by itself', () => {
    const { fixture, text } = show('2026-11-23T13:59:30Z');
    expect(text()).toBe('30 s');
    vi.advanceTimersByTime(30_000);
    fixture.detectChanges();
    expect(text()).toBe('1 min');
  });

  it('says how long ago, and has the exact time at hand', () => {
    const { fixture, text } = show('2026-11-23T13:38:00Z', 'ago');
    expect(text()).toBe('22 min ago');
    expect((fixture.nativeElement as HTMLElement).querySelector('time')?.title).toContain('2026');
  });

  it('shows a dash for a moment that is not known', () => {
    expect(show(null).text()).toBe('-');
  });
});
