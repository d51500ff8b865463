import { CommandForm } from '../../ui/command-snippet/command-snippet';

/** Whether the command line can be had. Until it can, the console shows none of its commands: they would be guesses. */
export const HAS_DSCTL = false;

/** The forms of a command that exist. */
export function available(forms: readonly CommandForm[]): CommandForm[] {
  return forms.filter(({ label }) => HAS_DSCTL || label !== 'dsctl');
}
