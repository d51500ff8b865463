import { TestBed } from '@angular/core/testing';
import { Icon } from './icon';

describe('Icon', () => {
  it('draws the named icon and is hidden from screen readers', async () => {
    const fixture = TestBed.createComponent(Icon);
    fixture.componentRef.setInput('name', 'box');
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    expect(host.getAttribute('aria-hidden')).toBe('true');
    expect(host.querySelectorAll('svg path')).toHaveLength(3);

    fixture.componentRef.setInput('name', 'minus');
    await fixture.whenStable();
    expect(host.querySelectorAll('svg')).toHaveLength(1);
    expect(host.querySelectorAll('svg path')).toHaveLength(1);
  });
});
