import { copyText } from './copy-text';

describe('copyText', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
    Reflect.deleteProperty(document, 'execCommand');
  });

  const offer = (writeText: (text: string) => Promise<void>) =>
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  const command = (result: boolean) => {
    const copied: string[] = [];
    Object.defineProperty(document, 'execCommand', {
      configurable: true,
      value: () => {
        copied.push((document.activeElement as HTMLTextAreaElement).value);
        return result;
      },
    });
    return copied;
  };

  it('uses the clipboard where there is one', async () => {
    const written: string[] = [];
    offer((text) => Promise.resolve(void written.push(text)));
    expect(await copyText('abc')).toBe(true);
    expect(written).toEqual(['abc']);
  });

  it('copies by selection where the page is no secure context, and leaves nothing behind', async () => {
    const copied = command(true);
    expect(await copyText('abc')).toBe(true);
    expect(copied).toEqual(['abc']);
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('tells when nothing worked', async () => {
    offer(() => Promise.reject(new Error('refused')));
    command(false);
    expect(await copyText('abc')).toBe(false);
  });
});
