import { ContainerCreate } from '../../../api/models';
import { ContainerForm, EMPTY_FORM, toRequest } from './container-form';
import { FormErrors } from './form-check';
import { EMPTY_MOUNT } from './mount-rows';
import { EMPTY_NETWORK } from './network-rows';

/** What the policy is asked while somebody types. */
export interface PolicyQuestion {
  readonly server: string;
  readonly request: ContainerCreate;
  /** What the request was made of: its paths lead from the answer back to the fields. */
  readonly form: ContainerForm;
}

/** Stands for the image: no rule is about it, but the platform wants one. */
const ANY_IMAGE = 'image';

/**
 * The part of the form that a policy judges, as far as it can be read now. Secrets in variables and commands stay here.
 *
 * @returns null when no server is chosen, or nothing is asked of it
 */
export function policyQuestion(form: ContainerForm, errors: FormErrors): PolicyQuestion | null {
  if (form.server === null) {
    return null;
  }
  const wrong = [...errors.keys()];
  const readable = <T>(part: string, rows: readonly T[], blank: T) =>
    rows.map((row, index) => (wrong.some((path) => path.startsWith(`${part}.${index}.`)) ? blank : row));
  const texts = <T extends object>(part: string, all: T) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => !errors.has(`${part}.${key}`))) as T;
  const judged: ContainerForm = {
    ...EMPTY_FORM,
    server: form.server,
    image: ANY_IMAGE,
    mounts: readable('mounts', form.mounts, EMPTY_MOUNT),
    networks: readable('networks', form.networks, EMPTY_NETWORK),
    resources: texts('resources', form.resources),
    security: texts('security', form.security),
  };
  const request = toRequest(judged, false);
  const { mounts, networks, resources, security } = request;
  return (mounts ?? networks ?? resources ?? security) ? { server: form.server, request, form: judged } : null;
}

export function sameQuestion(a: PolicyQuestion | null, b: PolicyQuestion | null): boolean {
  return a?.server === b?.server && JSON.stringify(a?.request) === JSON.stringify(b?.request);
}
