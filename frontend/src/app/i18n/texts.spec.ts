import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { provideTexts } from './texts';

describe('texts', () => {
  const said = (name: string) => {
    TestBed.configureTestingModule({ providers: [provideTexts()] });
    return TestBed.inject(TranslocoService).translate<string>('users.remove.title', { name });
  };

  it('take a value as it is, once', () => {
    expect(said('Mara')).toBe('Delete Mara?');
  });

  it.each(['{{7*7}}', '{{name}}', '{{ other }}', '$& <b>'])('leave %s in a value alone', (name) => {
    expect(said(name)).toBe(`Delete ${name}?`);
  });
});
