import { TestBed } from '@angular/core/testing';
import { Permissions } from '../core/permissions/permissions';
import { Navigation } from './navigation';

describe('Navigation', () => {
  const paths = (...may: string[]) => {
    TestBed.configureTestingModule({
      providers: [{ provide: Permissions, useValue: { can: (action: string) => may.includes(action) } }],
    });
    return TestBed.inject(Navigation)
      .destinations()
      .map(({ path }) => path);
  };

  it('shows who may nothing only the dashboard and his own tasks', () => {
    expect(paths()).toEqual(['/dashboard', '/tasks']);
    expect(TestBed.inject(Navigation).groups()).toHaveLength(1);
  });

  it('shows what one may open, and no empty group', () => {
    expect(paths('container.view', 'event.view')).toEqual(['/dashboard', '/tasks', '/containers', '/events']);
    expect(
      TestBed.inject(Navigation)
        .groups()
        .map(({ label }) => label),
    ).not.toContain('nav.administration');
  });

  it.each([
    ['user.manage', '/access'],
    ['key.manage', '/settings/keys'],
  ])('shows who may %s the page %s', (may, path) => {
    expect(paths(may)).toContain(path);
  });

  it('shows the audit to who may read it, and to nobody else', () => {
    expect(paths('user.manage')).not.toContain('/audit');
    TestBed.resetTestingModule();
    expect(paths('audit.view')).toEqual(['/dashboard', '/tasks', '/audit']);
  });
});
