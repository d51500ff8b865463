import { Routes } from '@angular/router';
import { NewPassword } from './new-password';

export const routes: Routes = [{ path: '', component: NewPassword, title: 'newPassword.title' }];
