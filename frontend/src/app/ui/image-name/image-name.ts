import { Component, computed, input } from '@angular/core';

/** The three parts of an image reference; `registry` and `tag` keep their separators. */
export interface ImageParts {
  readonly registry: string;
  readonly repository: string;
  readonly tag: string;
}

/**
 * Cuts a reference as Docker does: the first part is a registry when it has a dot or a colon or is `localhost`. A digest
 * is shortened to 12 digits.
 */
export function imageParts(reference: string): ImageParts {
  const [named = '', digest] = reference.split('@', 2);
  const slash = named.indexOf('/');
  const first = slash < 0 ? '' : named.slice(0, slash);
  const registry = /[.:]/.test(first) || first === 'localhost' ? named.slice(0, slash + 1) : '';
  const rest = named.slice(registry.length);
  const colon = rest.lastIndexOf(':');
  const repository = colon < 0 ? rest : rest.slice(0, colon);
  const tag = colon < 0 ? '' : rest.slice(colon);
  return { registry, repository, tag: digest ? `${tag}@${digest.replace(/^sha256:/, '').slice(0, 12)}` : tag };
}

/** An image reference that gives way in this order: registry, then repository; the tag never. */
@Component({
  selector: 'ui-image-name',
  template: `
    @if (parts().registry; as registry) {
      <span class="registry trunc">{{ registry }}</span>
    }
    <span class="trunc">{{ parts().repository }}</span>
    <b>{{ parts().tag }}</b>
  `,
  styles: `
    :host {
      display: flex;
      min-width: 0;
    }
    span {
      flex: 0 1 auto;
      padding-right: 0.02px;
    }
    b {
      font-weight: 400;
      flex: none;
    }
    .registry {
      color: var(--text-3);
      flex-shrink: 99999;
      /* Room for a letter and the dots: less would show a part of a letter. */
      min-width: 2.2ch;
    }
  `,
  host: { class: 'mono', '[attr.title]': 'ref()' },
})
export class ImageName {
  readonly ref = input.required<string>();

  protected readonly parts = computed(() => imageParts(this.ref()));
}
