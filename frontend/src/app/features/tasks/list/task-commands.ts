import { quote } from '../../../domain/command/shell';
import { CommandForm } from '../../../ui/command-snippet/command-snippet';

/** The list as a command: what the page shows, for a terminal. */
export function taskCommands(origin: string): CommandForm[] {
  const url = new URL('/api/v1/tasks', origin).href;
  return [{ label: 'curl', text: `curl -H "Authorization: Bearer $DCP_TOKEN" ${quote(url)}` }];
}
