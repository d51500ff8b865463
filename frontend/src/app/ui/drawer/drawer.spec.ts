import { TestBed } from '@angular/core/testing';
import { provideTexts } from '../../i18n/texts';
import { Drawer } from './drawer';

describe('Drawer', () => {
  it('is named by its title and asks to be closed by Esc', async () => {
    TestBed.configureTestingModule({ providers: [provideTexts()] });
    const fixture = TestBed.createComponent(Drawer);
    fixture.componentRef.setInput('title', 'Policy was changed');
    fixture.componentRef.setInput('open', true);
    let closed = 0;
    fixture.componentInstance.closed.subscribe(() => closed++);
    await fixture.whenStable();
    const panel = (fixture.nativeElement as HTMLElement).querySelector('[role=dialog]')!;
    const title = (fixture.nativeElement as HTMLElement).querySelector(
      `#${panel.getAttribute('aria-labelledby') ?? ''}`,
    );
    expect(title?.textContent).toBe('Policy was changed');
    panel.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(closed).toBe(1);

    fixture.componentRef.setInput('open', false);
    await fixture.whenStable();
    expect((fixture.nativeElement as HTMLElement).querySelector('[role=dialog]')).toBeNull();
  });
});
