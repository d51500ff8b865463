import { GrantCreate, Role } from '../../../api/models';
import { isOfContainers } from '../../../core/permissions/covering';

/** A grant as the person fills it in. */
export interface GrantDraft {
  readonly subjectType: 'user' | 'group';
  readonly subject: string | null;
  readonly role: string | null;
  readonly where: 'all' | 'server' | 'serverLabel';
  readonly server: string | null;
  /** `key=value` */
  readonly serverLabel: string;
  readonly cut: 'none' | 'stack' | 'label';
  readonly stack: string;
  /** `key=value` */
  readonly containerLabel: string;
}

export const EMPTY_GRANT: GrantDraft = {
  subjectType: 'user',
  subject: null,
  role: null,
  where: 'all',
  server: null,
  serverLabel: '',
  cut: 'none',
  stack: '',
  containerLabel: '',
};

/** Keys of texts under `grants.error`, by field. */
export type GrantErrors = Partial<Record<keyof GrantDraft, string>>;

const LABEL = /^[^=\s]+=.*$/;

export function validateGrant(draft: GrantDraft): GrantErrors {
  return {
    ...(draft.subject === null ? { subject: 'subject' } : {}),
    ...(draft.role === null ? { role: 'role' } : {}),
    ...(draft.where === 'server' && draft.server === null ? { server: 'server' } : {}),
    ...(draft.where === 'serverLabel' && !LABEL.test(draft.serverLabel.trim()) ? { serverLabel: 'label' } : {}),
    ...(draft.cut === 'stack' && draft.stack.trim() === '' ? { stack: 'stack' } : {}),
    ...(draft.cut === 'label' && !LABEL.test(draft.containerLabel.trim()) ? { containerLabel: 'label' } : {}),
  };
}

/** The request of a draft without errors. */
export function toGrantCreate(draft: GrantDraft): GrantCreate {
  return {
    subject: { type: draft.subjectType, id: draft.subject ?? '' },
    role: draft.role ?? '',
    scope: {
      type: draft.where,
      value: draft.where === 'all' ? '*' : draft.where === 'server' ? (draft.server ?? '') : draft.serverLabel.trim(),
      ...(draft.cut === 'none'
        ? {}
        : {
            containers: {
              type: draft.cut,
              value: draft.cut === 'stack' ? draft.stack.trim() : draft.containerLabel.trim(),
            },
          }),
    },
  };
}

/** How many actions of a role count when the grant is cut to containers. */
export function countingActions(role: Role, draft: Pick<GrantDraft, 'cut'>): number {
  return draft.cut === 'none' ? role.actions.length : role.actions.filter(isOfContainers).length;
}
