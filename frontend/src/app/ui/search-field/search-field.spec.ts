import { TestBed } from '@angular/core/testing';
import { provideTexts } from '../../i18n/texts';
import { SearchField } from './search-field';

describe('SearchField', () => {
  async function render() {
    TestBed.configureTestingModule({ providers: [provideTexts()] });
    const fixture = TestBed.createComponent(SearchField);
    fixture.componentRef.setInput('label', 'Search in the log');
    fixture.componentRef.setInput('value', 'timeout');
    fixture.componentRef.setInput('count', 17);
    fixture.componentRef.setInput('at', 4);
    const steps: number[] = [];
    fixture.componentInstance.step.subscribe((step) => steps.push(step));
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    return { fixture, host, steps, field: host.querySelector('input')! };
  }

  it('says where one is and how many there are', async () => {
    const { host } = await render();
    expect(host.textContent).toContain('4 of 17');
  });

  it('goes on with Enter and back with Shift+Enter', async () => {
    const { field, steps } = await render();
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', shiftKey: true }));
    expect(steps).toEqual([1, -1]);
  });

  it('takes the focus at a slash, but not while somebody types', async () => {
    const { host, field } = await render();
    document.body.append(host);
    const other = document.createElement('input');
    document.body.append(other);
    other.focus();
    other.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
    expect(document.activeElement).toBe(other);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
    expect(document.activeElement).toBe(field);
    other.remove();
  });
});
