import { inject, Injectable } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';

/** The window's title: the page, then the product. A route's `title` is the key of a text. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly texts = inject(TranslocoService);

  override updateTitle(state: RouterStateSnapshot): void {
    const key = this.buildTitle(state);
    this.set(key ? this.texts.translate(key) : null);
  }

  /** For pages about one thing: its name, once it is known. */
  set(name: string | null): void {
    const product = this.texts.translate('app.name');
    this.title.setTitle(name ? `${name} - ${product}` : product);
  }
}
