/** Whether a key goes into a text: then it is no shortcut. */
export function isTyping(event: Event): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) {
    return false;
  }
  return target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])');
}
