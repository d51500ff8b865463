import { Port } from '../../api/models';
import { publishedPorts } from './container-ports';

const port = (overrides: Partial<Port>): Port => ({
  ip: '0.0.0.0',
  privatePort: 80,
  publicPort: 8080,
  protocol: 'tcp',
  ...overrides,
});

describe('publishedPorts', () => {
  it('shows one publication once, though the engine lists IPv4 and IPv6 apart', () => {
    const ports = publishedPorts([port({}), port({ ip: '::' })], 'ams-prod-1');
    expect(ports).toHaveLength(1);
    expect(ports[0]!.url).toBe('http://ams-prod-1:8080');
  });

  it('leaves out ports that are only exposed', () => {
    expect(publishedPorts([port({ publicPort: null })], 'host')).toEqual([]);
  });

  it('sorts by host port', () => {
    const ports = publishedPorts([port({ publicPort: 9000 }), port({ publicPort: 80 })], 'host');
    expect(ports.map((p) => p.hostPort)).toEqual([80, 9000]);
  });

  it('links by https where the port says so', () => {
    expect(publishedPorts([port({ privatePort: 8443, publicPort: 8443 })], 'host')[0]!.url).toBe('https://host:8443');
  });

  it('links to the address that the port is bound to', () => {
    expect(publishedPorts([port({ ip: '10.0.0.7' })], 'host')[0]!.url).toBe('http://10.0.0.7:8080');
    expect(publishedPorts([port({ ip: 'fd00::7' })], 'host')[0]!.url).toBe('http://[fd00::7]:8080');
  });

  it('does not link a loopback port of another machine', () => {
    expect(publishedPorts([port({ ip: '127.0.0.1' })], 'ams-prod-1')[0]!.url).toBeNull();
    expect(publishedPorts([port({ ip: '127.0.0.1' })], 'localhost')[0]!.url).toBe('http://127.0.0.1:8080');
  });

  it('does not link UDP or a server whose host is unknown', () => {
    expect(publishedPorts([port({ protocol: 'udp' })], 'host')[0]!.url).toBeNull();
    expect(publishedPorts([port({})], null)[0]!.url).toBeNull();
  });
});
