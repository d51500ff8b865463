import { TestBed } from '@angular/core/testing';
import { Checkbox } from './checkbox';

describe('Checkbox', () => {
  it('is a native checkbox with a name, and can stand for several', async () => {
    const fixture = TestBed.createComponent(Checkbox);
    fixture.componentRef.setInput('label', 'Select all');
    fixture.componentRef.setInput('indeterminate', true);
    await fixture.whenStable();
    const input = (fixture.nativeElement as HTMLElement).querySelector('input')!;
    expect(input.getAttribute('aria-label')).toBe('Select all');
    expect(input.indeterminate).toBe(true);
    input.click();
    await fixture.whenStable();
    expect(fixture.componentInstance.checked()).toBe(true);
  });
});
