import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Me } from '../../api/models';
import { provideTexts } from '../../i18n/texts';
import { Session } from '../auth/session';
import { Permissions } from './permissions';

describe('Permissions', () => {
  const permissions = (granted: Me['permissions']) => {
    TestBed.configureTestingModule({
      providers: [provideTexts(), { provide: Session, useValue: { me: signal({ permissions: granted }) } }],
    });
    return TestBed.inject(Permissions);
  };

  it('allow what a grant at scope all names, on every server', () => {
    const all = permissions([{ actions: ['container.view'], scope: { type: 'all', value: '*' } }]);
    expect(all.can('container.view')).toBe(true);
    expect(all.can('container.view', 's1')).toBe(true);
    expect(all.can('container.delete', 's1')).toBe(false);
    expect(all.why('container.delete')).toContain('container.delete');
    expect(all.why('container.view')).toBeNull();
  });

  it('allow what a grant at one server names only there', () => {
    const one = permissions([{ actions: ['container.operate'], scope: { type: 'server', value: 's1' } }]);
    expect(one.can('container.operate')).toBe(true);
    expect(one.can('container.operate', 's1')).toBe(true);
    expect(one.can('container.operate', 's2')).toBe(false);
  });
});
