import { Directive } from '@angular/core';

/** On inputs that hold names, paths and commands: the browser must not correct, complete or capitalise them. */
@Directive({
  selector: 'input[uiVerbatim], textarea[uiVerbatim]',
  host: { autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' },
})
export class Verbatim {}
