import { Component } from '@angular/core';

/** The row above a list: filter, state chips, narrowing menus. */
@Component({ selector: 'ui-toolbar', template: '<ng-content />', styleUrl: './toolbar.css' })
export class Toolbar {}
