import { IconName } from '../../ui/icon/icons';

/** How a session's program is shown: a browser of a phone, one of a desk, or a command line. */
export function clientIcon(client: string | null | undefined): IconName {
  const words = (client ?? '').toLowerCase();
  if (/android|iphone|ipad|ios|mobile/.test(words)) {
    return 'smartphone';
  }
  return /chrom|firefox|safari|edge|opera|browser/.test(words) ? 'globe' : 'square-terminal';
}
