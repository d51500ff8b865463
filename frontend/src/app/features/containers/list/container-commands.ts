import { PhaseGroup } from '../../../domain/container/container-phase';
import { CommandForm } from '../../../ui/command-snippet/command-snippet';
import { available } from '../../../domain/command/dsctl';
import { quote } from '../../../domain/command/shell';

/** The list as a command: what the page shows, for a terminal. */
export function listCommands(
  origin: string,
  filter: { server: string | null; serverName: string | null; group: PhaseGroup | null; text: string },
): CommandForm[] {
  const options = [
    ...(filter.serverName ? [`--server ${quote(filter.serverName)}`] : []),
    ...(filter.group ? [`--state ${filter.group}`] : []),
    ...(filter.text ? [`--filter ${quote(filter.text)}`] : []),
  ];
  const url = new URL(filter.server ? `/api/v1/servers/${filter.server}/containers` : '/api/v1/containers', origin);
  if (filter.text) {
    url.searchParams.set('q', filter.text);
  }
  return available([
    { label: 'dsctl', text: ['dsctl get containers', ...options].join(' ') },
    { label: 'curl', text: `curl -H "Authorization: Bearer $DCP_TOKEN" ${quote(url.href)}` },
  ]);
}
