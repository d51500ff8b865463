import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** The root: everything is a route. */
@Component({ selector: 'dcp-root', imports: [RouterOutlet], template: '<router-outlet />' })
export class App {}
