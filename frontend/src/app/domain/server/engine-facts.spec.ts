import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { EngineFacts } from './engine-facts';

describe('EngineFacts', () => {
  let facts: EngineFacts;
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    facts = TestBed.inject(EngineFacts);
    http = TestBed.inject(HttpTestingController);
  });

  afterEach(() => http.verify());

  it('reads once, however many need it', async () => {
    const first = facts.need('info', 's-1');
    const second = facts.need('info', 's-1');
    expect(facts.of('info', 's-1')().loading).toBe(true);
    http.expectOne('/api/v1/servers/s-1/info').flush({ cpus: 8 });
    await Promise.all([first, second]);
    await facts.need('info', 's-1');
    expect(facts.of('info', 's-1')().value?.cpus).toBe(8);
  });

  it('keeps what was known when reading again fails', async () => {
    let done = facts.read('df', 's-1');
    http.expectOne('/api/v1/servers/s-1/df').flush({ totalBytes: 7 });
    await done;
    done = facts.read('df', 's-1');
    http.expectOne('/api/v1/servers/s-1/df').error(new ProgressEvent('error'));
    await done;
    expect(facts.of('df', 's-1')()).toMatchObject({ value: { totalBytes: 7 }, loading: false });
    expect(facts.of('df', 's-1')().error?.code).toBe('UNREACHABLE');
  });

  it('tells the servers apart', async () => {
    const done = facts.need('version', 's-1');
    http.expectOne('/api/v1/servers/s-1/version').flush({ version: '28' });
    await done;
    expect(facts.of('version', 's-2')().value).toBeNull();
  });
});
