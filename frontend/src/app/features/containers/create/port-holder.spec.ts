import { container } from '../../../domain/container/container.fixture';
import { EMPTY_PORT } from './container-form';
import { freeAfter, holderOf } from './port-holder';

describe('holderOf', () => {
  const port = (ip: string) => ({ ip, privatePort: 80, publicPort: 8080, protocol: 'tcp' });
  const web = container({ name: 'web', ports: [port('0.0.0.0')] });
  const local = container({ name: 'local', server: 's-2', ports: [port('127.0.0.1')] });
  const row = { ...EMPTY_PORT, hostPort: '8080', containerPort: '80' };

  it('finds who holds a port on that server', () => {
    expect(holderOf(row, 's-1', [web, local])).toBe(web);
    expect(holderOf({ ...row, hostIp: '10.0.0.1' }, 's-1', [web])).toBe(web);
  });

  it('leaves other servers, protocols and addresses alone', () => {
    expect(holderOf(row, 's-3', [web])).toBeUndefined();
    expect(holderOf({ ...row, protocol: 'udp' }, 's-1', [web])).toBeUndefined();
    expect(holderOf({ ...row, hostIp: '10.0.0.1' }, 's-2', [local])).toBeUndefined();
    expect(holderOf({ ...row, hostPort: '' }, 's-1', [web])).toBeUndefined();
  });
});

describe('freeAfter', () => {
  it('skips what is held and ends with the highest port', () => {
    const held = [8081, 8082].map((publicPort) =>
      container({ ports: [{ ip: '0.0.0.0', privatePort: 80, publicPort, protocol: 'tcp' }] }),
    );
    expect(freeAfter({ ...EMPTY_PORT, hostPort: '8080' }, 's-1', held)).toBe(8083);
    expect(freeAfter({ ...EMPTY_PORT, hostPort: '65535' }, 's-1', held)).toBeNull();
  });
});
