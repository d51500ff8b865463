import { Mount } from '../../api/models';

const RANDOM_NAME = /^[0-9a-f]{64}$/;

/**
 * Whether a mount is a volume that the engine made for one container and gave a random name of 64 hexadecimal digits;
 * nobody else is likely to use it.
 */
export function isUnnamedVolume(mount: Mount): boolean {
  return mount.type === 'volume' && RANDOM_NAME.test(mount.name ?? '');
}
