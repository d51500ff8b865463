import { TranslocoService } from '@jsverse/transloco';
import { BrokenRule } from '../policy-check';

/** What a message to whoever decides about policies is made of. */
export interface ExceptionRequest {
  readonly server: string;
  readonly image: string;
  /** The rule, as people call it. */
  readonly rule: string;
  readonly broken: readonly BrokenRule[];
  /** Where it is decided about. */
  readonly address: string;
}

/** A message that says what is wanted, what refuses it, and where that is decided about. */
export function exceptionRequest(
  texts: TranslocoService,
  { server, image, rule, broken, address }: ExceptionRequest,
): string {
  const text = (key: string, params: object) => texts.translate<string>(`containers.create.policy.ask.${key}`, params);
  return [
    text(image ? 'wantedImage' : 'wanted', { server, image, rule }),
    ...broken.map(({ message }) => `- ${message}`),
    text('decide', { address }),
  ].join('\n');
}
