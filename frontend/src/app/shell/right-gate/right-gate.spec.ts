import { Component } from '@angular/core';
import { openPage } from '../../../testing/page';
import { TestingApi } from '../../../testing/testing-api';
import { RightGate } from './right-gate';

@Component({ template: 'Everybody and their rights' })
class Page {}

describe('the gate before a page', () => {
  const open = (may: boolean) =>
    openPage({
      routes: [
        {
          path: 'access',
          component: RightGate,
          data: { needs: 'user.manage', label: 'nav.access' },
          children: [{ path: '', component: Page }],
        },
      ],
      url: '/access',
      api: new TestingApi().on('GET', '/api/v1/auth/me', { permissions: [] }),
      may: () => may,
    });

  it('keeps out who lacks the right, says why, and looks whether it was given meanwhile', async () => {
    const page = await open(false);
    expect(page.text).toContain('You lack user.manage.');
    expect(page.text).not.toContain('Everybody and their rights');
    expect(page.api.sent.map(({ url }) => url)).toEqual(['/api/v1/auth/me']);
  });

  it('lets everybody else through', async () => {
    const page = await open(true);
    expect(page.text).toContain('Everybody and their rights');
    expect(page.api.sent).toEqual([]);
  });
});
