import { countingActions, EMPTY_GRANT, GrantDraft, toGrantCreate, validateGrant } from './grant-draft';

const draft = (change: Partial<GrantDraft> = {}): GrantDraft => ({
  ...EMPTY_GRANT,
  subject: 'u1',
  role: 'operator',
  ...change,
});

describe('a grant', () => {
  it('needs who, what, and where', () => {
    expect(validateGrant(EMPTY_GRANT)).toEqual({ subject: 'subject', role: 'role' });
    expect(validateGrant(draft())).toEqual({});
    expect(validateGrant(draft({ where: 'server' }))).toEqual({ server: 'server' });
    expect(validateGrant(draft({ where: 'serverLabel', serverLabel: 'prod' }))).toEqual({ serverLabel: 'label' });
    expect(validateGrant(draft({ cut: 'stack' }))).toEqual({ stack: 'stack' });
    expect(validateGrant(draft({ cut: 'label', containerLabel: '=x' }))).toEqual({ containerLabel: 'label' });
    expect(validateGrant(draft({ cut: 'label', containerLabel: 'team=' }))).toEqual({});
  });

  it('holds on all servers, on one, or on those with a label', () => {
    expect(toGrantCreate(draft()).scope).toEqual({ type: 'all', value: '*' });
    expect(toGrantCreate(draft({ where: 'server', server: 's1' })).scope).toEqual({ type: 'server', value: 's1' });
    expect(toGrantCreate(draft({ where: 'serverLabel', serverLabel: ' env=prod ' })).scope).toEqual({
      type: 'serverLabel',
      value: 'env=prod',
    });
  });

  it('may be cut to a stack or to a label of containers', () => {
    expect(toGrantCreate(draft({ cut: 'stack', stack: ' shop ' })).scope.containers).toEqual({
      type: 'stack',
      value: 'shop',
    });
    expect(toGrantCreate(draft({ cut: 'label', containerLabel: 'team=shop' })).scope.containers).toEqual({
      type: 'label',
      value: 'team=shop',
    });
  });

  it('gives only what is done to containers that exist when it is cut', () => {
    const role = {
      id: 'r',
      name: 'r',
      builtIn: false,
      actions: ['server.view', 'container.view', 'container.create', 'container.operate', 'image.view'],
    };
    expect(countingActions(role, { cut: 'none' })).toBe(5);
    expect(countingActions(role, { cut: 'stack' })).toBe(2);
  });
});
