import { Directive, signal } from '@angular/core';

/** Whether Caps Lock is on, known from the first key on: `<input uiCapsLock #caps="uiCapsLock">`. */
@Directive({
  selector: 'input[uiCapsLock]',
  exportAs: 'uiCapsLock',
  host: { '(keydown)': 'look($event)', '(keyup)': 'look($event)', '(blur)': 'on.set(false)' },
})
export class CapsLock {
  readonly on = signal(false);

  protected look(event: Event): void {
    // A password manager dispatches plain events, without modifiers.
    if (event instanceof KeyboardEvent) {
      this.on.set(event.getModifierState('CapsLock'));
    }
  }
}
