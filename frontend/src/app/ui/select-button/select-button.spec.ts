import { TestBed } from '@angular/core/testing';
import { SelectButton } from './select-button';

describe('SelectButton', () => {
  it('shows the choice and offers to undo it', async () => {
    const fixture = TestBed.createComponent(SelectButton);
    fixture.componentRef.setInput('label', 'Server');
    fixture.componentRef.setInput('anyLabel', 'all');
    fixture.componentRef.setInput('options', [{ value: 's1', label: 'ams-prod-1' }]);
    fixture.componentRef.setInput('value', null);
    await fixture.whenStable();
    const button = (fixture.nativeElement as HTMLElement).querySelector('button')!;
    const choose = async (index: number) => {
      button.click();
      await fixture.whenStable();
      document.querySelectorAll<HTMLElement>('[role=menuitemradio]')[index]!.click();
      await fixture.whenStable();
    };
    expect(button.textContent).toMatch(/Server\s+all/);
    await choose(1);
    expect(fixture.componentInstance.value()).toBe('s1');
    expect(button.textContent).toMatch(/Server\s+ams-prod-1/);
    await choose(0);
    expect(fixture.componentInstance.value()).toBeNull();
  });
});
