import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, Routes, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { vi } from 'vitest';
import { Live } from '../app/core/live/live';
import { TicketedSockets } from '../app/core/socket/ticketed-sockets';
import { Permissions } from '../app/core/permissions/permissions';
import { QuietReadings } from '../app/domain/reading/quiet-reading';
import { provideTexts } from '../app/i18n/texts';
import { SEARCH_WORKER } from '../app/ui/log-view/search-worker';
import { Toasts } from '../app/ui/toast/toasts';
import { InlineSearchWorker } from './search-worker';
import { TestingApi } from './testing-api';
import { TestingLive } from './testing-live';
import { TestingSockets } from './testing-sockets';

const CONTROLS = 'button, a, input, select, textarea, [role=menuitem]';
/** The longest that a page is waited for that shows a skeleton, in ms. */
const SKELETON = 1500;
// A page loads its part of the console first; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 30_000 });

/** A page of the console as a person meets it: what it says, what can be pressed, what it sends. */
export class TestingPage {
  constructor(
    private readonly harness: RouterTestingHarness,
    readonly api: TestingApi,
    readonly sockets: TestingSockets,
    readonly live: TestingLive,
  ) {}

  get address(): string {
    return TestBed.inject(Router).url;
  }

  get element(): HTMLElement {
    return this.harness.fixture.nativeElement as HTMLElement;
  }

  /** Everything in sight, also dialogs and menus. */
  get text(): string {
    return words(document.body);
  }

  /** What the toasts said so far. */
  get told(): string[] {
    return TestBed.inject(Toasts)
      .shown()
      .map(({ strong, text }) => `${strong ?? ''} ${text}`.trim());
  }

  /** Waits until answers have come and are drawn. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise<void>((resolve) => setTimeout(resolve));
      await this.harness.fixture.whenStable();
    }
    // A skeleton that was shown stays a moment, so that it does not flicker.
    await vi
      .waitUntil(() => document.querySelector('ui-skeleton') === null, { timeout: SKELETON })
      .catch(() => undefined);
    await this.harness.fixture.whenStable();
  }

  /** The control with a name: its label, its title, or its words. */
  control<T extends HTMLElement = HTMLElement>(name: string | RegExp, among = CONTROLS): T {
    const fits = (text: string | null | undefined) =>
      text != null && (typeof name === 'string' ? text.replace(/\s+/g, ' ').trim() === name : name.test(text));
    const candidates = [...document.body.querySelectorAll<T>(among)];
    const found = candidates.find(
      (element) =>
        fits(element.getAttribute('aria-label')) ||
        fits(labelOf(element)) ||
        fits(element.textContent) ||
        fits(element.title),
    );
    if (!found) {
      throw new Error(`no control ${String(name)} in: ${this.text.slice(0, 2000)}`);
    }
    return found;
  }

  /** The field with a label. */
  field(name: string | RegExp): HTMLInputElement {
    return this.control<HTMLInputElement>(name, 'input, select, textarea');
  }

  async press(name: string | RegExp): Promise<void> {
    this.control(name).click();
    await this.settle();
  }

  async type(name: string | RegExp, text: string): Promise<void> {
    const field = this.field(name);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.dispatchEvent(new Event('blur'));
    await this.settle();
  }

  /** Texts of the rows of a grid. */
  rows(): string[] {
    return [...this.element.querySelectorAll('[data-key]')].map(words);
  }
}

export interface PageOptions {
  readonly routes: Routes;
  readonly url: string;
  readonly api: TestingApi;
  /** What the user may do; everything when absent. */
  readonly may?: (action: string, server?: string) => boolean;
}

/** Opens a page at an address. What is read again and again is read once; live topics hold what the API's lists hold. */
export async function openPage({ routes, url, api, may = () => true }: PageOptions): Promise<TestingPage> {
  const sockets = new TestingSockets();
  const live = new TestingLive(api);
  TestBed.configureTestingModule({
    providers: [
      provideTexts(),
      provideHttpClient(withInterceptors([api.interceptor])),
      provideRouter(routes, withComponentInputBinding()),
      {
        provide: Permissions,
        useValue: {
          can: may,
          why: (action: string, server?: string) => (may(action, server) ? null : `You lack ${action}.`),
          whyEverywhere: (action: string) => (may(action) ? null : `You lack ${action} everywhere.`),
        },
      },
      { provide: QuietReadings, useValue: { during: (_life: unknown, read: () => Promise<unknown>) => void read() } },
      { provide: TicketedSockets, useValue: sockets },
      { provide: SEARCH_WORKER, useValue: () => new InlineSearchWorker() },
      { provide: Live, useValue: live },
    ],
  });
  const harness = await RouterTestingHarness.create(url);
  const page = new TestingPage(harness, api, sockets, live);
  await page.settle();
  return page;
}

/** Texts of an element as a person reads them: a space between two that do not touch. */
function words(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    texts.push(node.textContent ?? '');
  }
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

function labelOf(element: HTMLElement): string | null {
  const labels = (element as HTMLInputElement).labels;
  return labels?.[0]?.textContent?.replace('(optional)', '').trim() ?? null;
}
