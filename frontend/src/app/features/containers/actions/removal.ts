import { ContainerSummary, Mount } from '../../../api/models';
import { isUnnamedVolume } from '../../../domain/container/container-mounts';

/** What goes with containers when they are removed. */
export interface Removal {
  /** They are killed first. */
  readonly running: readonly ContainerSummary[];
  /** They stay unless somebody asks to remove them too; then their data dies. */
  readonly unnamedVolumes: readonly Mount[];
  /** Volumes with a name of their own, and host folders: they stay. */
  readonly kept: readonly Mount[];
  /** A swarm service makes these anew. */
  readonly managed: readonly ContainerSummary[];
}

export function removalOf(containers: readonly ContainerSummary[]): Removal {
  const mounts = containers.flatMap((container) => container.mounts);
  return {
    running: containers.filter((container) => ['running', 'paused', 'restarting'].includes(container.state)),
    unnamedVolumes: mounts.filter(isUnnamedVolume),
    kept: mounts.filter((mount) => (mount.type === 'volume' || mount.type === 'bind') && !isUnnamedVolume(mount)),
    managed: containers.filter((container) => container.stack?.kind === 'swarm'),
  };
}
