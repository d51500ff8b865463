import { Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { destination } from '../../core/auth/destination';
import { PasswordChange } from '../../core/auth/password-change/password-change';
import { Session } from '../../core/auth/session';
import { PlatformStatus } from '../../core/health/platform-status';
import { Readiness } from '../../core/health/readiness';
import { Button } from '../../ui/button/button';
import { Entrance } from '../../ui/entrance/entrance';

/** Between signing in and the console for who must change the password first: an administrator wants it so. */
@Component({
  selector: 'dcp-new-password',
  imports: [Button, Entrance, PasswordChange, PlatformStatus, TranslocoPipe],
  providers: [Readiness],
  templateUrl: './new-password.html',
  styleUrl: '../../ui/entrance/entrance-form.css',
})
export class NewPassword {
  /** Where to go afterwards: an address inside the console, from the query. */
  readonly to = input<string>();

  private readonly session = inject(Session);
  private readonly router = inject(Router);

  protected readonly name = this.session.user()?.username ?? '';
  /** What the sign-in page has passed on. */
  protected readonly typed = justTyped(this.router);

  protected async proceed(): Promise<void> {
    await this.session.readMe();
    await this.router.navigateByUrl(destination(this.to()));
  }

  protected async leave(): Promise<void> {
    await this.session.signOut();
    await this.router.navigateByUrl('/login');
  }
}

/** The password of a moment ago: it comes with the navigation and is nowhere else. */
function justTyped(router: Router): string {
  const info = router.currentNavigation()?.extras.info as { readonly password?: string } | undefined;
  return info?.password ?? '';
}
