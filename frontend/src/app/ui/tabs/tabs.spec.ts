import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Tabs } from './tabs';

@Component({ imports: [Tabs], template: '<ui-tabs label="Container" [tabs]="tabs" />' })
class Page {
  readonly tabs = [
    { label: 'Overview', path: '/c/overview' },
    { label: 'Mounts', path: '/c/mounts', count: 3 },
  ];
}

describe('Tabs', () => {
  it('are links that keep the query; the one open says so', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: 'c/:tab', component: Page }])] });
    const harness = await RouterTestingHarness.create('/c/mounts?server=s1');
    await harness.fixture.whenStable();
    const links = [...(harness.routeNativeElement?.querySelectorAll('a') ?? [])];
    expect(links.map((link) => link.getAttribute('aria-current'))).toEqual([null, 'page']);
    expect(links[0]?.getAttribute('href')).toBe('/c/overview?server=s1');
    expect(links[1]?.textContent?.replace(/\s+/g, ' ').trim()).toBe('Mounts 3');
  });
});
