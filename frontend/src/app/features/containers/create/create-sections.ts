import { ContainerForm } from './container-form';

/** A part of the page: which fields belong to it, and whether it says anything. */
export interface CreateSection {
  readonly id: string;
  readonly fields: RegExp;
  readonly filled: (form: ContainerForm) => boolean;
}

/** The sections in their order. */
export const SECTIONS: readonly CreateSection[] = [
  {
    id: 'image',
    fields: /^(server|image|name)/,
    filled: ({ image, server }) => image.trim() !== '' && server !== null,
  },
  { id: 'ports', fields: /^ports/, filled: ({ ports }) => ports.length > 0 },
  { id: 'env', fields: /^env/, filled: ({ env }) => env.length > 0 },
  { id: 'mounts', fields: /^mounts/, filled: ({ mounts }) => mounts.length > 0 },
  { id: 'networks', fields: /^networks/, filled: ({ networks }) => networks.length > 0 },
  { id: 'resources', fields: /^resources/, filled: ({ resources }) => hasText(resources) },
  {
    id: 'start',
    fields: /^(command|entrypoint|restart)/,
    filled: ({ command, entrypoint, restart }) => command !== '' || entrypoint !== '' || restart !== 'no',
  },
  { id: 'security', fields: /^security/, filled: ({ security }) => hasText(security) },
  { id: 'labels', fields: /^labels/, filled: ({ labels }) => labels.length > 0 },
];

function hasText(texts: object): boolean {
  return Object.values(texts).some(Boolean);
}

/** The section in which a field stands. */
export function sectionOf(path: string): CreateSection | undefined {
  return SECTIONS.find(({ fields }) => fields.test(path));
}
