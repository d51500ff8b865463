import { TaskPart } from '../../api/models';
import { byUrgency, isOpen, taskLook } from './task-look';

const part = (name: string, state: TaskPart['state']): TaskPart => ({
  name,
  server: null,
  serverName: null,
  resource: null,
  state,
  code: null,
  detail: null,
});

describe('task-look', () => {
  it('shows what failed or was denied before what succeeded', () => {
    const parts = [part('a', 'succeeded'), part('b', 'denied'), part('c', 'running'), part('d', 'failed')];
    expect(byUrgency(parts).map(({ name }) => name)).toEqual(['d', 'b', 'c', 'a']);
    expect(parts[0]?.name).toBe('a');
  });

  it('calls nothing well that was not', () => {
    expect(taskLook({ state: 'partial' }).tone).toBe('warn');
    expect(taskLook({ state: 'interrupted' }).tone).toBe('warn');
    expect(taskLook({ state: 'failed' }).tone).toBe('bad');
    expect(taskLook({ state: 'succeeded' }).tone).toBe('ok');
  });

  it('tells what goes on from what ended', () => {
    expect(isOpen({ state: 'queued' })).toBe(true);
    expect(isOpen({ state: 'cancelled' })).toBe(false);
  });
});
