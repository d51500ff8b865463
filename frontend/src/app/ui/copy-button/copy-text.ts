/**
 * Puts text on the clipboard. The clipboard API exists only in secure contexts, and the console is also served by plain
 * http on a local network: there the old command does it.
 *
 * @returns whether it worked
 */
export async function copyText(text: string): Promise<boolean> {
  const clipboard = (navigator as Partial<Navigator>).clipboard;
  if (clipboard) {
    try {
      await clipboard.writeText(text);
      return true;
    } catch {
      // Refused (focus, permission): the fallback may still work.
    }
  }
  return copyBySelection(text);
}

function copyBySelection(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.setAttribute('aria-hidden', 'true');
  area.style.position = 'fixed';
  area.style.opacity = '0';
  // Beside the focus, so that a dialog's focus trap lets it be focused.
  (before?.parentElement ?? document.body).append(area);
  area.focus({ preventScroll: true });
  area.select();
  let copied = false;
  try {
    copied = document.execCommand('copy');
  } finally {
    area.remove();
    if (before instanceof HTMLElement) {
      before.focus({ preventScroll: true });
    }
  }
  return copied;
}
