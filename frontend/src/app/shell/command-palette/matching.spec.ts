import { Command } from '../../core/commands/commands';
import { matching, titleParts } from './matching';

describe('palette matching', () => {
  const command = (title: string, more: Partial<Command> = {}): Command => ({
    id: title,
    group: 'do',
    icon: 'box',
    title,
    run: () => undefined,
    ...more,
  });
  const titles = (commands: Command[], query: string) =>
    matching(commands, query).map(({ command: { title } }) => title);

  it('finds by parts of words in any order, best first', () => {
    const commands = [command('Stop shop-api-1'), command('Restart shop-api-1'), command('Restart workshop')];
    expect(titles(commands, 'shop rest')).toEqual(['Restart shop-api-1', 'Restart workshop']);
  });

  it('looks into hints and keywords too', () => {
    expect(titles([command('Open', { hint: 'ams-prod-2' }), command('Close')], 'ams')).toEqual(['Open']);
  });

  it('keeps the groups together and in order', () => {
    const commands = [command('a go', { group: 'go' }), command('a do'), command('a help', { group: 'help' })];
    expect(titles(commands, 'a')).toEqual(['a do', 'a go', 'a help']);
  });

  it('shows no rare command before something is typed', () => {
    expect(titles([command('Sign out', { onlyWhenTyped: true }), command('Profile')], '')).toEqual(['Profile']);
  });

  it('marks what was typed, at the start of a word if it is there', () => {
    expect(titleParts('Restart shop-worker', ['rest', 'wor'])).toEqual([
      { text: 'Rest', hit: true },
      { text: 'art shop-', hit: false },
      { text: 'wor', hit: true },
      { text: 'ker', hit: false },
    ]);
  });
});
