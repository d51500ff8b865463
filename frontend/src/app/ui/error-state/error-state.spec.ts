import { TestBed } from '@angular/core/testing';
import { provideTexts } from '../../i18n/texts';
import { ErrorState } from './error-state';

describe('ErrorState', () => {
  it('says what failed and why, gives the id of the request, and lets one try again', async () => {
    TestBed.configureTestingModule({ providers: [provideTexts()] });
    const fixture = TestBed.createComponent(ErrorState);
    fixture.componentRef.setInput('title', 'Containers could not be read');
    fixture.componentRef.setInput('error', { title: 'x', detail: 'The server does not answer.', requestId: '01JD' });
    let retries = 0;
    fixture.componentInstance.retry.subscribe(() => retries++);
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    expect(host.getAttribute('role')).toBe('alert');
    for (const text of ['Containers could not be read', 'The server does not answer.', '01JD']) {
      expect(host.textContent).toContain(text);
    }
    host.querySelector<HTMLButtonElement>('button[ui-button]')!.click();
    expect(retries).toBe(1);
  });
});
