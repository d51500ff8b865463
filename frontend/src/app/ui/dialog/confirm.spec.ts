import { TestBed } from '@angular/core/testing';
import { provideTexts } from '../../i18n/texts';
import { Confirm } from './confirm';

describe('Confirm', () => {
  let confirm: Confirm;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideTexts()] });
    confirm = TestBed.inject(Confirm);
  });

  const button = (label: string) =>
    [...document.querySelectorAll<HTMLButtonElement>('ui-confirm-dialog button')].find(
      (each) => each.textContent?.trim() === label,
    )!;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };

  it('lists what is lost and goes on only when the name was typed', async () => {
    const answer = confirm.ask({
      title: 'Remove volume data?',
      losses: [{ icon: 'hard-drive', tone: 'bad', text: '4 GiB is lost' }],
      typeToConfirm: 'data',
      confirmLabel: 'Remove volume',
    });
    await settle();
    expect(document.querySelector('ui-confirm-dialog')?.textContent).toContain('4 GiB is lost');
    expect(button('Remove volume').disabled).toBe(true);

    const field = document.querySelector<HTMLInputElement>('ui-confirm-dialog input')!;
    field.value = 'data';
    field.dispatchEvent(new Event('input'));
    await settle();
    expect(button('Remove volume').disabled).toBe(false);
    button('Remove volume').click();
    expect(await answer).toBe(true);
  });

  it('takes Cancel for no', async () => {
    const answer = confirm.ask({ title: 'Stop web?', confirmLabel: 'Stop web' });
    await settle();
    button('Cancel').click();
    expect(await answer).toBe(false);
  });
});
