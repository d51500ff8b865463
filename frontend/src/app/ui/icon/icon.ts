import {
  booleanAttribute,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  ViewEncapsulation,
} from '@angular/core';
import { Tone } from '../tone';
import { IconName, ICONS } from './icons';

const SVG = 'http://www.w3.org/2000/svg';
/** Built once per icon, then cloned: a grid shows hundreds. */
const built = new Map<IconName, SVGSVGElement>();

/** An icon. It is decoration (hidden from screen readers): the word beside it, or the control around it, has the name. */
@Component({
  selector: 'ui-icon',
  template: '',
  styleUrl: './icon.css',
  encapsulation: ViewEncapsulation.None,
  host: { 'aria-hidden': 'true', '[class]': 'classes()' },
})
export class Icon {
  readonly name = input.required<IconName>();
  /** 12, 14, 16, 20 or 24 px; `chip` (13 px, heavier) goes beside 12 px words. */
  readonly size = input<'xs' | 'chip' | 's' | 'm' | 'l' | 'xl'>('m');
  readonly filled = input(false, { transform: booleanAttribute });
  readonly tone = input<Tone | null>(null);

  protected readonly classes = computed(() => `${this.size()} ${this.tone() ?? ''} ${this.filled() ? 'filled' : ''}`);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    effect(() => {
      this.host.replaceChildren(svgOf(this.name()).cloneNode(true));
    });
  }
}

function svgOf(name: IconName): SVGSVGElement {
  let svg = built.get(name);
  if (!svg) {
    svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    for (const [tag, attributes] of ICONS[name]) {
      const shape = document.createElementNS(SVG, tag);
      for (const [key, value] of Object.entries(attributes)) {
        shape.setAttribute(key, String(value));
      }
      svg.append(shape);
    }
    built.set(name, svg);
  }
  return svg;
}
