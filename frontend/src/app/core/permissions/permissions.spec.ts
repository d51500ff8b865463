import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Me } from '../../api/models';
import { provideTexts } from '../../i18n/texts';
import { Session } from '../auth/session';
import { Fleet } from '../fleet/fleet';
import { Permissions } from './permissions';

describe('Permissions', () => {
  const permissions = (granted: Me['permissions']) => {
    TestBed.configureTestingModule({
      providers: [
        provideTexts(),
        { provide: Session, useValue: { me: signal({ permissions: granted }) } },
        {
          provide: Fleet,
          useValue: {
            servers: signal([
              { id: 's1', labels: { env: 'prod' } },
              { id: 's2', labels: { env: 'test' } },
            ]),
          },
        },
      ],
    });
    return TestBed.inject(Permissions);
  };

  it('allow what a grant at scope all names, on every server', () => {
    const all = permissions([{ actions: ['container.view'], scope: { type: 'all', value: '*' } }]);
    expect(all.can('container.view')).toBe(true);
    expect(all.can('container.view', 's1')).toBe(true);
    expect(all.can('container.delete', 's1')).toBe(false);
    expect(all.why('container.view')).toBeNull();
  });

  it('say in a sentence what is missing, and whether it is allowed elsewhere', () => {
    const one = permissions([{ actions: ['container.operate'], scope: { type: 'server', value: 's1' } }]);
    expect(one.why('container.delete')).toBe('You may not remove containers: your roles lack container.delete.');
    expect(one.why('container.operate', 's2')).toContain('only elsewhere');
  });

  it('allow what a grant at one server names only there', () => {
    const one = permissions([{ actions: ['container.operate'], scope: { type: 'server', value: 's1' } }]);
    expect(one.can('container.operate')).toBe(true);
    expect(one.can('container.operate', 's1')).toBe(true);
    expect(one.can('container.operate', 's2')).toBe(false);
  });

  it('tell the right on everything from the right on some of it', () => {
    const granted = (scope: Me['permissions'][number]['scope']) => {
      TestBed.resetTestingModule();
      return permissions([{ actions: ['audit.view'], scope }]).whyEverywhere('audit.view');
    };
    expect(granted({ type: 'all', value: '*' })).toBeNull();
    expect(granted({ type: 'server', value: 's1' })).toContain('on some servers only');
    expect(granted({ type: 'all', value: '*', containers: { type: 'stack', value: 'shop' } })).toContain('You may not');
  });

  it('allow what a grant by label names on servers that have it', () => {
    const prod = permissions([{ actions: ['image.view'], scope: { type: 'serverLabel', value: 'env=prod' } }]);
    expect(prod.can('image.view', 's1')).toBe(true);
    expect(prod.can('image.view', 's2')).toBe(false);
    expect(prod.can('image.view', 'unknown')).toBe(false);
  });

  it('allow on the containers that a grant is cut to, and nothing beside them', () => {
    const shop = permissions([
      {
        actions: ['server.view', 'container.view', 'container.operate', 'container.create', 'image.view'],
        scope: { type: 'server', value: 's1', containers: { type: 'stack', value: 'shop' } },
      },
    ]);
    const labels = {};
    expect(shop.can('container.operate', { server: 's1', stack: { name: 'shop' }, labels })).toBe(true);
    expect(shop.can('container.operate', { server: 's1', stack: { name: 'billing' }, labels })).toBe(false);
    expect(shop.can('container.operate', { server: 's2', stack: { name: 'shop' }, labels })).toBe(false);
    expect(shop.can('container.operate', { server: 's1', stack: null, labels })).toBe(false);
    expect(shop.can('container.view', 's1')).toBe(true);
    expect(shop.can('server.view', 's1')).toBe(true);
    expect(shop.can('container.create', 's1')).toBe(false);
    expect(shop.can('image.view', 's1')).toBe(false);
  });

  it('allow on containers with the label that a grant is cut to', () => {
    const team = permissions([
      {
        actions: ['container.exec'],
        scope: { type: 'all', value: '*', containers: { type: 'label', value: 'team=a=b' } },
      },
    ]);
    expect(team.can('container.exec', { server: 's1', labels: { team: 'a=b' } })).toBe(true);
    expect(team.can('container.exec', { server: 's1', labels: { team: 'a' } })).toBe(false);
  });
});
