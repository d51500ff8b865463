import { Routes } from '@angular/router';
import { Setup } from './setup';

export const routes: Routes = [{ path: '', component: Setup, title: 'setup.title' }];
