import { openPage } from '../../../../testing/page';
import { Refusal, Sent, TestingApi } from '../../../../testing/testing-api';
import { server } from '../../../domain/server/server.fixture';
import { RecordingPolicyChoice } from './recording-policy';

const ADDRESS = '/api/v1/servers/s-1/recording-policy';

describe('what is recorded on a server', () => {
  const api = () => new TestingApi().on('GET', ADDRESS, { policy: 'best-effort' });
  const open = (given: TestingApi, may?: (action: string) => boolean) =>
    openPage({
      routes: [{ path: '', component: RecordingPolicyChoice, data: { server: server({ id: 's-1', name: 'ams' }) } }],
      url: '/',
      api: given,
      ...(may ? { may } : {}),
    });

  it('is explained before it is chosen, and chosen only by saving', async () => {
    const page = await open(api().on('PUT', ADDRESS, ({ body }: Sent) => body));
    expect(page.text).toContain('goes on without, and says so');
    await page.press('Required');
    expect(page.text).toContain('No terminal without a recording');
    expect(page.api.changes()).toEqual([]);
    await page.press('Save');
    expect(page.api.changes()[0]!.body).toEqual({ policy: 'required' });
    expect(page.told).toEqual(['ams opens no terminal without a recording from now on']);
    expect(page.text).not.toContain('Save');
  });

  it('is shown anew to who was overtaken', async () => {
    const given = api().on('PUT', ADDRESS, () => {
      given.on('GET', ADDRESS, { policy: 'required' });
      return new Refusal(412, 'PRECONDITION_FAILED', 'Somebody else has changed it.');
    });
    const page = await open(given);
    await page.press('Off');
    await page.press('Save');
    expect(page.text).toContain('Somebody else has changed it.');
    expect(page.control('Required').getAttribute('aria-pressed')).toBe('true');
  });

  it('is read, and not offered, to who may not choose', async () => {
    const page = await open(api(), (action) => action !== 'recording.manage');
    expect(page.text).toContain('If possible');
    expect(page.text).toContain('You lack recording.manage.');
    expect(page.element.querySelector('ui-segmented')).toBeNull();
  });
});
