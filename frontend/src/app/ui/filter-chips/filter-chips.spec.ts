import { TestBed } from '@angular/core/testing';
import { FilterChips } from './filter-chips';

describe('FilterChips', () => {
  it('has one chip pressed; pressing it again gives the one for all', async () => {
    const fixture = TestBed.createComponent(FilterChips);
    fixture.componentRef.setInput('label', 'State');
    fixture.componentRef.setInput('options', [
      { value: '', label: 'All', count: 3 },
      { value: 'running', label: 'Running', icon: 'play', count: 0 },
    ]);
    fixture.componentRef.setInput('value', '');
    await fixture.whenStable();
    const chips = () => [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')];
    const pressed = () => chips().map((chip) => chip.getAttribute('aria-pressed'));
    expect(chips().map((chip) => chip.textContent?.replace(/\s+/g, ' ').trim())).toEqual(['All 3', 'Running 0']);
    chips()[1]!.click();
    await fixture.whenStable();
    expect(pressed()).toEqual(['false', 'true']);
    chips()[1]!.click();
    await fixture.whenStable();
    expect(pressed()).toEqual(['true', 'false']);
  });
});
