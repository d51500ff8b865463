import { HttpClient } from '@angular/common/http';
import { computed, inject, Injectable, OnDestroy, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { LoginRequest, LoginResponse, Me } from '../../api/models';
import { toProblem } from '../errors/problem-error';
import { OPEN } from '../http/request-context';

/** `expired`: somebody was signed in on this page and must prove it again; the page stays as it is. */
export type SessionState = 'starting' | 'anonymous' | 'active' | 'expired';

/** The access token is renewed this long before it expires, in ms. */
const RENEW_EARLY = 30_000;
/** How long to wait after a renewal that found no platform, in ms. */
const RENEW_AGAIN = 5_000;

/**
 * Who is signed in, and the token that proves it. The access token lives in this object only; what outlives the page is
 * the refresh cookie, which scripts cannot read. Parallel requests share one renewal. Tabs renew each for itself (the
 * platform allows them to overlap) and tell each other when somebody signs out: whoever leaves leaves nothing to read.
 */
@Injectable({ providedIn: 'root' })
export class Session implements OnDestroy {
  private readonly http = inject(HttpClient);
  private readonly now = signal<SessionState>('starting');
  private readonly who = signal<Me | null>(null);
  private token: string | null = null;
  private renewal: Promise<string | null> | null = null;
  private reading: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting: ((renewed: boolean) => void)[] = [];
  private readonly tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('dcp.session');

  readonly state = this.now.asReadonly();
  readonly me = this.who.asReadonly();
  readonly user = computed(() => this.who()?.user ?? null);

  constructor() {
    this.tabs?.addEventListener('message', (event) => {
      if (event.data === 'signed-out' && (this.now() === 'active' || this.now() === 'expired')) {
        this.end('anonymous');
      }
    });
  }

  ngOnDestroy(): void {
    clearTimeout(this.timer);
    this.tabs?.close();
  }

  /** Takes up the session that the cookie holds, if there is one. Never fails: then nobody is signed in. */
  async resume(): Promise<void> {
    if (!hasTrace()) {
      this.end('anonymous');
      return;
    }
    try {
      if (await this.renew()) {
        await this.readMe();
        this.now.set('active');
        return;
      }
    } catch {
      // No platform: the sign-in page says so and tries again.
    }
    this.end('anonymous');
  }

  /** @throws ProblemError with the platform's reason */
  async signIn(request: LoginRequest): Promise<void> {
    const answer = await firstValueFrom(
      this.http.post<LoginResponse>('/api/v1/auth/login', request, { context: OPEN() }),
    );
    this.take(answer);
    leaveTrace(true);
    await this.readMe();
    this.now.set('active');
    this.settle(true);
  }

  /** Ends the session here and on the platform. */
  async signOut(): Promise<void> {
    const token = this.token;
    this.end('anonymous');
    leaveTrace(false);
    this.tabs?.postMessage('signed-out');
    await firstValueFrom(
      this.http.post('/api/v1/auth/logout', null, {
        context: OPEN(),
        headers: token ? { Authorization: `Bearer ${token}` } : {},
      }),
    ).catch(() => undefined);
  }

  /** The token in force, or null when nobody is signed in. */
  bearer(): string | null {
    return this.token;
  }

  /**
   * A fresh token in place of one that was refused. When the session itself is over, waits for the person to sign in
   * again.
   *
   * @returns null when that did not happen
   */
  async renewed(refused: string | null): Promise<string | null> {
    if (this.token !== null && this.token !== refused) {
      return this.token;
    }
    const token = await this.renew();
    if (token !== null) {
      return token;
    }
    if (this.now() !== 'active' && this.now() !== 'expired') {
      return null;
    }
    this.end('expired');
    const again = await new Promise<boolean>((resolve) => this.waiting.push(resolve));
    return again ? this.token : null;
  }

  /** The platform answers nothing else until the password is changed: the shell leads there. */
  mustChangePassword(): void {
    this.who.update((me) => me && { ...me, user: { ...me.user, mustChangePassword: true } });
  }

  /** The person does not sign in again: what waited for it fails. */
  giveUp(): void {
    this.end('anonymous');
  }

  /** Rights have changed behind this page's back: reads them again, unless that is under way. */
  refreshRights(): Promise<void> {
    this.reading ??= this.readMe()
      .catch(() => undefined)
      .finally(() => (this.reading = null));
    return this.reading;
  }

  /** Reads the user's name and rights again, e.g. after a change of profile. */
  async readMe(): Promise<void> {
    const me = await firstValueFrom(this.http.get<Me>('/api/v1/auth/me'));
    // The same object while nothing changed: what depends on it is not done again.
    if (JSON.stringify(me) !== JSON.stringify(this.who())) {
      this.who.set(me);
    }
  }

  /** One renewal at a time. @returns null when the session is over. @throws ProblemError when no answer came */
  private renew(): Promise<string | null> {
    this.renewal ??= this.askForToken().finally(() => (this.renewal = null));
    return this.renewal;
  }

  private async askForToken(): Promise<string | null> {
    try {
      const answer = await firstValueFrom(
        this.http.post<LoginResponse>('/api/v1/auth/refresh', null, { context: OPEN() }),
      );
      this.take(answer);
      return answer.accessToken;
    } catch (error) {
      const problem = toProblem(error);
      if (problem.status === 401 || problem.status === 403) {
        leaveTrace(false);
        return null;
      }
      throw problem;
    }
  }

  private take(answer: LoginResponse): void {
    this.token = answer.accessToken;
    this.schedule(Math.max(1000, answer.expiresIn * 1000 - RENEW_EARLY));
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.renewEarly(), delay);
  }

  private async renewEarly(): Promise<void> {
    try {
      if ((await this.renew()) !== null) {
        void this.refreshRights();
      } else if (this.now() === 'active') {
        this.end('expired');
      }
    } catch {
      this.schedule(RENEW_AGAIN);
    }
  }

  private end(state: 'anonymous' | 'expired'): void {
    clearTimeout(this.timer);
    this.token = null;
    this.now.set(state);
    if (state === 'anonymous') {
      this.who.set(null);
      this.settle(false);
    }
  }

  private settle(renewed: boolean): void {
    for (const resolve of this.waiting.splice(0)) {
      resolve(renewed);
    }
  }
}

/** A cookie of ours that says only that somebody signed in here: who never did is not asked for a session at start. */
const TRACE = 'dcp_signed_in';

function hasTrace(): boolean {
  return document.cookie.split('; ').includes(`${TRACE}=1`);
}

function leaveTrace(signedIn: boolean): void {
  const days = signedIn ? 30 : 0;
  document.cookie = `${TRACE}=1; Path=/; SameSite=Strict; Max-Age=${days * 24 * 3600}`;
}
