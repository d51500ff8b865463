import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { TestingSockets } from '../../../testing/testing-sockets';
import { TicketedSockets } from '../../core/socket/ticketed-sockets';
import { TerminalSession } from './terminal-session';

describe('TerminalSession', () => {
  let sockets: TestingSockets;
  let session: TerminalSession;
  let screen: string;

  beforeEach(() => {
    screen = '';
    sockets = new TestingSockets();
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), TerminalSession, { provide: TicketedSockets, useValue: sockets }],
    });
    session = TestBed.inject(TerminalSession);
    start();
  });

  const start = (command: readonly string[] = []) =>
    session.start(
      { path: '/ws/v1/x/exec', command, user: '', columns: 100, rows: 30 },
      { write: (bytes) => (screen += new TextDecoder().decode(bytes)), reset: () => (screen = '') },
    );
  const sent = () => sockets.sent.map((data) => (typeof data === 'string' ? data : [...(data as Uint8Array)]));
  const show = (text: string) => sockets.sayBytes(new TextEncoder().encode(text));

  it('asks for what is to run, of the size of the screen', () => {
    expect(sockets.query()).toEqual({ cmd: [], user: null, tty: true, cols: 100, rows: 30 });
    start(['psql', '-U', 'shop user']);
    expect(sockets.query()).toMatchObject({ cmd: ['psql', '-U', 'shop user'] });
  });

  it('shows bytes, sends keys as bytes, and tells its size', () => {
    expect(session.state()).toBe('starting');
    sockets.say({ type: 'session', id: 's1', shell: '/bin/bash' });
    expect([session.state(), session.shell()]).toEqual(['running', '/bin/bash']);
    show('$ ');
    session.type('é');
    session.resize(120, 40);
    expect(screen).toBe('$ ');
    expect(sent()).toEqual([[0xc3, 0xa9], '{"type":"resize","cols":120,"rows":40}']);
  });

  it('comes back to its session after a loss, shows the output once, and sends what was typed meanwhile', () => {
    sockets.say({ type: 'session', id: 's1', shell: 'sh' });
    show('one');
    sockets.cut();
    expect(session.state()).toBe('away');
    session.type('x');
    session.resize(90, 20);
    expect(sockets.query()).toEqual({ session: 's1', cols: 90, rows: 20 });
    sockets.reopen();
    sockets.say({ type: 'session', id: 's1' });
    show('onetwo');
    expect([screen, session.state(), session.shell()]).toEqual(['onetwo', 'running', 'sh']);
    expect(sent()).toContainEqual([120]);
  });

  it('tells the exit code, takes no more keys, and starts afresh', () => {
    sockets.say({ type: 'session', id: 's1' });
    sockets.say({ type: 'exit', code: 130 });
    sockets.end(1000, '');
    session.type('late');
    expect([session.state(), session.exitCode(), sockets.sent]).toEqual(['exited', 130, []]);
    start();
    expect([session.state(), sockets.query()]).toEqual(['starting', expect.objectContaining({ cmd: [] })]);
  });

  it('says why nothing could be started', () => {
    sockets.say({ type: 'error', code: 'NO_SHELL', detail: 'There is no shell in this container.' });
    sockets.end(1000, '');
    expect([session.state(), session.problem()]).toEqual(['failed', 'There is no shell in this container.']);
  });

  it('shows the sentence of a refusal', () => {
    sockets.end(4403, 'You lack the right.');
    expect([session.state(), session.problem()]).toEqual(['failed', 'You lack the right.']);
  });

  it('ends the session when it is left', () => {
    sockets.say({ type: 'session', id: 's1' });
    session.close();
    expect([sockets.closed, session.state()]).toEqual([true, 'none']);
  });
});
