import { RowPlaces } from './row-places';

describe('RowPlaces', () => {
  it('keeps a row in its place while it is in sight, and gives the places of others to those that come', () => {
    const places = new RowPlaces();
    expect(places.of(10, 4)).toEqual([0, 1, 2, 3]);
    expect(places.of(11, 4)).toEqual([1, 2, 3, 0]);
    expect(places.of(9, 4)).toEqual([3, 0, 1, 2]);
  });

  it('changes no order when nothing stays in sight', () => {
    const places = new RowPlaces();
    places.of(10, 4);
    expect(places.of(5_000, 4)).toEqual([0, 1, 2, 3]);
  });

  it('makes more places when more rows are in sight, and never one twice', () => {
    const places = new RowPlaces();
    places.of(10, 2);
    expect(places.of(9, 4)).toEqual([2, 0, 1, 3]);
    expect(new Set(places.of(8, 5)).size).toBe(5);
    expect(places.of(8, 1)).toEqual([4]);
    expect(new Set(places.of(0, 9)).size).toBe(9);
  });
});
