import { Component } from '@angular/core';

@Component({ selector: 'dcp-component-sheet', template: '' })
export class ComponentSheet {}
