import { Cast } from './asciicast';
import { Replay, ReplayScreen } from './replay';
import { Timeline } from './timeline';

const cast: Cast = {
  size: { columns: 80, rows: 24 },
  events: [
    { time: 1, code: 'o', data: 'a' },
    { time: 2, code: 'r', data: '120x40' },
    { time: 3, code: 'o', data: 'b' },
    { time: 13, code: 'o', data: 'c' },
  ],
  duration: 13,
};

class Paper implements ReplayScreen {
  text = '';
  sizes: number[] = [];

  async write(data: string): Promise<void> {
    await Promise.resolve();
    this.text += data;
  }

  resize({ columns }: { columns: number }): void {
    this.sizes.push(columns);
  }

  reset(): void {
    this.text = '';
  }
}

const settled = () => new Promise((done) => setTimeout(done));

describe('Replay', () => {
  let paper: Paper;
  let replay: Replay;

  beforeEach(() => {
    paper = new Paper();
    replay = new Replay(new Timeline(cast, false), paper);
  });

  it('shows what was shown up to a place, in its size, forwards and backwards', async () => {
    replay.seek(5);
    await settled();
    expect([paper.text, paper.sizes]).toEqual(['ab', [80, 120]]);

    replay.seek(1.5);
    await settled();
    expect([paper.text, paper.sizes.at(-1)]).toEqual(['a', 80]);

    replay.seek(99);
    await settled();
    expect([paper.text, replay.position()]).toEqual(['abc', 13]);
  });

  it('shows no place in between when somebody drags the bar', async () => {
    replay.seek(13);
    replay.seek(1);
    replay.seek(3);
    await settled();
    expect(paper.text).toBe('ab');
  });

  it('stays at its event when pauses are skipped', () => {
    replay.seek(13);
    replay.follow(new Timeline(cast, true));
    expect(replay.position()).toBe(5);
  });

  it('begins again at its end, and can be paused', async () => {
    replay.seek(13);
    replay.play();
    await settled();
    expect([replay.playing(), replay.position() < 13]).toEqual([true, true]);
    replay.pause();
    expect(replay.playing()).toBe(false);
  });
});
