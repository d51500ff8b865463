import { TestBed } from '@angular/core/testing';
import { signal } from '@angular/core';
import { container } from '../container/container.fixture';
import { ContainerStore } from '../container/container-store';
import { ServerStore } from '../server/server-store';
import { AuditTargets } from './audit-target';

const ID = 'ab'.repeat(32);
const HERE = container({ id: ID, server: 's-1', name: 'shop-web' });

describe('what an entry is about', () => {
  const of = (resource: string, there = [HERE], action = 'container.stop') => {
    TestBed.configureTestingModule({
      providers: [
        {
          provide: ContainerStore,
          useValue: {
            find: (key: string) => there.find(({ server, id }) => key === `${server}/${id}`),
            items: signal(there),
          },
        },
        { provide: ServerStore, useValue: {} },
      ],
    });
    return TestBed.inject(AuditTargets).of({ action, server: 's-1', resource });
  };

  it.each([
    ['as the record says it', `shop-web ${ID}`, [], 'shop-web'],
    ['with what ran in it', `shop-web ${ID}: /bin/ash -l`, [], 'shop-web: /bin/ash -l'],
    ['as it is called now, where the record has its id alone', ID, [HERE], 'shop-web'],
    ['by the beginning of its id, where nobody knows more', ID, [], 'abababababab'],
    ['as the request named it', 'shop-web', [], 'shop-web'],
  ])('is a container %s', (_how, resource, there, name) => expect(of(resource, there).name).toBe(name));

  it('leads to the container while it is there', () => {
    expect(of(`shop-web ${ID}`).link).toEqual(['/containers', 's-1', 'abababababab']);
  });

  it('leads nowhere when it is gone, though another one may have its name', () => {
    expect(of(`shop-web ${ID}`, [container({ id: 'cd'.repeat(32), server: 's-1', name: 'shop-web' })]).link).toBeNull();
  });

  it('is text of its own for everything else', () => {
    expect(of('viewer to user jun at all servers', [HERE], 'grant.create').name).toBe(
      'viewer to user jun at all servers',
    );
  });
});
