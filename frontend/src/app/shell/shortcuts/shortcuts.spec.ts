import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { ServerScope } from '../../core/fleet/server-scope';
import { Permissions } from '../../core/permissions/permissions';
import { Shortcuts } from './shortcuts';

describe('Shortcuts', () => {
  const done: string[] = [];

  beforeEach(() => {
    done.length = 0;
    TestBed.configureTestingModule({
      providers: [
        Shortcuts,
        provideRouter([]),
        ServerScope,
        { provide: Permissions, useValue: { can: (action: string) => action === 'container.view' } },
      ],
    });
    vi.spyOn(TestBed.inject(Router), 'navigate').mockImplementation((commands) => {
      done.push(commands.join('/'));
      return Promise.resolve(true);
    });
    TestBed.inject(Shortcuts).listen({ palette: () => done.push('palette'), help: () => done.push('help') });
  });

  const press = (key: string, init: KeyboardEventInit = {}, target: Element = document.body) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));

  it('open the palette and the help', () => {
    press('k', { ctrlKey: true });
    press('K', { metaKey: true });
    press('?', { shiftKey: true });
    expect(done).toEqual(['palette', 'palette', 'help']);
  });

  it('go to a page by g and a letter, and only by both', () => {
    press('c');
    press('g');
    press('x');
    press('c');
    expect(done).toEqual([]);
    press('g');
    press('c');
    expect(done).toEqual(['/containers']);
  });

  it('go to no page that one may not open', () => {
    press('g');
    press('a');
    expect(done).toEqual([]);
  });

  it('leave a text alone, but for the palette', () => {
    const field = document.createElement('input');
    document.body.append(field);
    press('?', {}, field);
    press('g', {}, field);
    press('c', {}, field);
    expect(done).toEqual([]);
    press('k', { ctrlKey: true }, field);
    expect(done).toEqual(['palette']);
    field.remove();
  });
});
