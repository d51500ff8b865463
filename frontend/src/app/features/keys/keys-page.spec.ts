import { openPage, TestingPage } from '../../../testing/page';
import { Refusal, TestingApi } from '../../../testing/testing-api';
import { KeyStatus, Rotation } from '../../api/models';
import { routes } from './keys.routes';

const open = (api: TestingApi): Promise<TestingPage> =>
  openPage({ routes: [{ path: 'settings', children: routes }], url: '/settings/keys', api });

const rotation = (part: Partial<Rotation> = {}): Rotation => ({
  id: 'r1',
  state: 'running',
  keyId: '00aa',
  startedAt: '2026-11-23T10:00:00Z',
  startedBy: 'ada',
  endedAt: null,
  secrets: 300,
  done: 120,
  problem: null,
  ...part,
});

const status = (change: Rotation | null = null): KeyStatus => ({
  masterKeyId: 'f00d',
  rotation: change,
  dataKeys: [
    {
      id: '00aa',
      state: 'active',
      createdAt: '2026-11-23T10:00:00Z',
      replacedAt: null,
      sealed: 3,
      kinds: [
        { kind: 'second-factor', count: 2 },
        { kind: 'signing-key', count: 1 },
      ],
    },
  ],
});

const answering = (answer: KeyStatus | Refusal) => new TestingApi().on('GET', '/api/v1/settings/keys', answer);

describe('keys', () => {
  it('are shown with what each seals, and what a thief could do with them', async () => {
    const page = await open(answering(status()));

    expect(page.text).toContain('00aa Active');
    expect(page.text).toContain('3 secrets second factors: 2 keys that sign tokens: 1');
    expect(page.text).toContain('With the database or a backup of it');
    expect(page.control<HTMLButtonElement>('Change the data key').disabled).toBe(false);
  });

  it('are changed by who has read what happens then, and tell how far that is', async () => {
    const api = answering(status()).on('POST', '/api/v1/settings/keys/rotate', status(rotation()));
    const page = await open(api);
    await page.press('Change the data key');
    expect(page.text).toContain('nobody is signed out');
    expect(api.changes()).toEqual([]);
    document.querySelector<HTMLButtonElement>('ui-confirm-dialog button[type=submit]')!.click();
    await page.settle();

    expect(api.changes()).toHaveLength(1);
    expect(page.text).toContain('Sealing anew: 120 of 300');
    expect(page.control<HTMLButtonElement>('Change the data key').disabled).toBe(true);
  });

  it('say what keeps a change from its end', async () => {
    const page = await open(answering(status(rotation({ problem: 'One secret cannot be opened.' }))));
    expect(page.text).toContain('One secret cannot be opened.');
  });

  it('say who made the last change', async () => {
    const page = await open(answering(status(rotation({ state: 'done', endedAt: '2026-11-23T10:00:09Z', done: 300 }))));
    expect(page.text).toContain('Changed by ada');
  });

  it('stay as they are when the platform refuses', async () => {
    const refusal = new Refusal(409, 'KEY_ROTATION_RUNNING', 'The keys are being changed already; wait for its end.');
    const page = await open(answering(status()).on('POST', '/api/v1/settings/keys/rotate', refusal));
    await page.press('Change the data key');
    document.querySelector<HTMLButtonElement>('ui-confirm-dialog button[type=submit]')!.click();
    await page.settle();

    expect(page.text).toContain('The keys are being changed already');
  });

  it('are not shown to who may not see them', async () => {
    const page = await open(answering(new Refusal(403, 'FORBIDDEN', 'You lack key.manage.')));

    expect(page.text).toContain('You lack key.manage.');
    expect(page.text).not.toContain('Change the data key');
  });
});
