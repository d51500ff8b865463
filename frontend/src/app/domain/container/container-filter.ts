import { ContainerSummary } from '../../api/models';
import { PhaseGroup } from './container-phase';
import { wordsOf } from '../../ui/words';

/** What narrows a list of containers; empty fields narrow nothing. */
export interface ContainerFilter {
  readonly text: string;
  readonly server: string | null;
  readonly stack: string | null;
  readonly group: PhaseGroup | null;
}

/** Matches all words, each anywhere in what the row shows: name, server, image, stack, id, ports. */
export function matchesText(container: ContainerSummary, text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 0) {
    return true;
  }
  const ports = container.ports.map((port) => port.publicPort ?? '').join(' ');
  const hay = [container.name, container.serverName, container.image.ref, container.stack?.name ?? '', ports]
    .join('\n')
    .toLowerCase();
  return words.every((word) => hay.includes(word) || (word.length >= 4 && container.id.startsWith(word)));
}

/** Applies everything but the state, which the chips count. */
export function narrow(containers: readonly ContainerSummary[], filter: Omit<ContainerFilter, 'group'>) {
  return containers.filter(
    (container) =>
      (filter.server === null || container.server === filter.server) &&
      (filter.stack === null || container.stack?.name === filter.stack) &&
      matchesText(container, filter.text),
  );
}
