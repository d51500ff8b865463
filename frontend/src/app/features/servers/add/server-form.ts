import { ServerCreate } from '../../../api/models';
import { completeEndpoint, parseEndpoint } from '../../../domain/server/server-endpoint';

/** The form as the person fills it in. */
export interface ServerForm {
  readonly name: string;
  readonly endpoint: string;
  /** How a `tcp://` connection is protected. */
  readonly security: 'tls' | 'plain';
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
  readonly skipVerify: boolean;
  /** Said yes to a connection that everybody on the way can read and use. */
  readonly plainAgreed: boolean;
  readonly labels: string;
  readonly group: string;
}

export const EMPTY_SERVER: ServerForm = {
  name: '',
  endpoint: '',
  security: 'tls',
  ca: '',
  cert: '',
  key: '',
  skipVerify: false,
  plainAgreed: false,
  labels: '',
  group: '',
};

/** Keys of texts under `servers.add.error`, by field. */
export type ServerErrors = Partial<Record<keyof ServerForm, string>>;

const NAME = /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}$/;
const CERTIFICATE = /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[\s\S]+-----END/;
const PRIVATE_KEY = /-----BEGIN (?:RSA |EC )?PRIVATE KEY-----[\s\S]+-----END/;
const ENCRYPTED_KEY = /-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED/;

/** Whether the address is one over the network, where the way must be protected. */
export function isTcp(form: ServerForm): boolean {
  return parseEndpoint(completeEndpoint(form.endpoint))?.kind === 'tcp';
}

export function validateServer(form: ServerForm): ServerErrors {
  const errors: ServerErrors = {};
  if (!NAME.test(form.name.trim())) {
    errors.name = 'name';
  }
  if (form.endpoint.trim() === '') {
    errors.endpoint = 'endpointMissing';
  } else if (parseEndpoint(completeEndpoint(form.endpoint)) === null) {
    errors.endpoint = 'endpoint';
  }
  if (parseLabels(form.labels) === null) {
    errors.labels = 'labels';
  }
  if (isTcp(form)) {
    Object.assign(errors, form.security === 'tls' ? tlsErrors(form) : form.plainAgreed ? {} : { plainAgreed: 'plain' });
  }
  return errors;
}

function tlsErrors({ ca, cert, key }: ServerForm): ServerErrors {
  const errors: ServerErrors = {};
  if (ca.trim() && !CERTIFICATE.test(ca)) {
    errors.ca = 'certificate';
  }
  if (cert.trim() && !CERTIFICATE.test(cert)) {
    errors.cert = 'certificate';
  } else if (!cert.trim() && key.trim()) {
    errors.cert = 'certMissing';
  }
  if (ENCRYPTED_KEY.test(key)) {
    errors.key = 'keyEncrypted';
  } else if (key.trim() && !PRIVATE_KEY.test(key)) {
    errors.key = 'key';
  } else if (!key.trim() && cert.trim()) {
    errors.key = 'keyMissing';
  }
  return errors;
}

/** Reads `env=prod, site=ams`; null when a part has no name. */
export function parseLabels(text: string): Record<string, string> | null {
  const labels: Record<string, string> = {};
  for (const part of text.split(/[\s,]+/).filter(Boolean)) {
    const equals = part.indexOf('=');
    const name = equals < 0 ? part : part.slice(0, equals);
    if (name === '') {
      return null;
    }
    labels[name] = equals < 0 ? '' : part.slice(equals + 1);
  }
  return labels;
}

/** The request of a form without errors. */
export function toServerCreate(form: ServerForm): ServerCreate {
  const labels = parseLabels(form.labels) ?? {};
  const tcp = isTcp(form);
  return {
    name: form.name.trim(),
    endpoint: completeEndpoint(form.endpoint),
    ...(tcp && form.security === 'tls'
      ? {
          tls: {
            ...(form.ca.trim() ? { ca: form.ca } : {}),
            ...(form.cert.trim() ? { cert: form.cert, key: form.key } : {}),
            ...(form.skipVerify ? { skipVerify: true } : {}),
          },
        }
      : {}),
    ...(tcp && form.security === 'plain' ? { allowPlaintext: true } : {}),
    ...(Object.keys(labels).length > 0 ? { labels } : {}),
    ...(form.group.trim() ? { group: form.group.trim() } : {}),
  };
}

/** The field of the form that the platform complains about. */
export function serverField(field: string): keyof ServerForm {
  const name = field.replace(/^tls\./, '').replace(/[[.].*$/, '');
  return name === 'allowPlaintext' ? 'plainAgreed' : name in EMPTY_SERVER ? (name as keyof ServerForm) : 'endpoint';
}
