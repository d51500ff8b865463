import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTexts } from '../../../i18n/texts';
import { Session } from '../../auth/session';
import { ProblemError } from '../problem-error';
import { ReadFailed } from './read-failed';

describe('ReadFailed', () => {
  const show = async (status: number, permissions: unknown[]) => {
    TestBed.configureTestingModule({
      providers: [provideTexts(), { provide: Session, useValue: { me: signal({ permissions }) } }],
    });
    const fixture = TestBed.createComponent(ReadFailed);
    const error = new ProblemError(status, 'CODE', 'Title', 'This needs the right container.view.', 'REQ-1');
    fixture.componentRef.setInput('error', error);
    fixture.componentRef.setInput('title', 'The containers could not be read');
    await fixture.whenStable();
    return (fixture.nativeElement as HTMLElement).textContent;
  };

  it('tells who has no role that an administrator must grant one', async () => {
    const text = await show(403, []);
    expect(text).toContain('You have no role yet');
    expect(text).toContain('An administrator must grant you a role');
    expect(text).toContain('container.view');
    expect(text).not.toContain('Try again');
  });

  it('tells who has other roles that theirs do not do', async () => {
    expect(await show(403, [{ actions: ['server.view'] }])).toContain('Your roles do not let you see this');
  });

  it('offers to try again what failed for another reason', async () => {
    const text = await show(503, []);
    expect(text).toContain('The containers could not be read');
    expect(text).toContain('Try again');
  });
});
