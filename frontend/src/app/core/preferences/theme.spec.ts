import { TestBed } from '@angular/core/testing';
import { Theme } from './theme';

describe('Theme', () => {
  beforeEach(() => localStorage.clear());

  afterEach(() => {
    localStorage.clear();
    delete document.documentElement.dataset['theme'];
  });

  it('follows the system until something is chosen', () => {
    const theme = TestBed.inject(Theme);
    expect(theme.choice()).toBe('system');
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });

  it('is kept and comes back', () => {
    TestBed.inject(Theme).choose('dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    TestBed.resetTestingModule();
    const again = TestBed.inject(Theme);
    expect(again.choice()).toBe('dark');
    expect(again.dark()).toBe(true);
  });

  it('goes round: system, light, dark', () => {
    const theme = TestBed.inject(Theme);
    const seen = [0, 1, 2].map(() => {
      theme.next();
      return theme.choice();
    });
    expect(seen).toEqual(['light', 'dark', 'system']);
  });

  it('does not trip over nonsense in the storage', () => {
    localStorage.setItem('dcp.theme', 'purple');
    expect(TestBed.inject(Theme).choice()).toBe('system');
  });
});
