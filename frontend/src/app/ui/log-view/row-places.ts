/**
 * Which elements the rows in sight are drawn in. A row keeps its element while it stays in sight, so that chosen text
 * and the pointer stay where they are; rows that come take the elements of those that went. To make 60 rows anew takes
 * a browser longer than a frame, to give them other texts does not.
 */
export class RowPlaces {
  private first = 0;
  private places: readonly number[] = [];
  private made = 0;

  /**
   * @param start the first row in sight, counted so that a row never changes its number
   * @param count rows in sight
   * @returns the place of each, no two the same
   */
  of(start: number, count: number): readonly number[] {
    const before = (row: number) => this.places[row - this.first];
    const stays = (row: number) => row >= start && row < start + count;
    const free = this.places.filter((_, i) => !stays(this.first + i));
    const places = Array.from({ length: count }, (_, i) => before(start + i) ?? free.shift() ?? this.made++);
    this.first = start;
    this.places = places;
    return places;
  }
}
