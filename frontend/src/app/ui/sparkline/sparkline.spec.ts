import { TestBed } from '@angular/core/testing';
import { Sparkline } from './sparkline';

describe('Sparkline', () => {
  const draw = async (values: number[], max: number | null = null) => {
    const fixture = TestBed.createComponent(Sparkline);
    fixture.componentRef.setInput('values', values);
    fixture.componentRef.setInput('max', max);
    await fixture.whenStable();
    return [...(fixture.nativeElement as HTMLElement).querySelectorAll('path')].at(-1)?.getAttribute('d') ?? null;
  };

  it('draws from left to right, the largest value at the top', async () => {
    expect(await draw([0, 10])).toBe('M0.0 15.0L36.0 1.0');
  });

  it('keeps a value above the limit inside the picture', async () => {
    expect(await draw([0, 500], 100)).toBe('M0.0 15.0L36.0 1.0');
  });

  it('draws nothing of a single value', async () => {
    expect(await draw([5])).toBeNull();
  });
});
