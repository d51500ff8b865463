import { Routes } from '@angular/router';
import { Profile } from './profile';

export const routes: Routes = [{ path: '', component: Profile, title: 'profile.title' }];
