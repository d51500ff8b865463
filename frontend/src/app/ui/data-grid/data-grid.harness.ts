import { ComponentHarness } from '@angular/cdk/testing';

/** Works a data grid as a person does. */
export class DataGridHarness extends ComponentHarness {
  static hostSelector = 'ui-data-grid';

  private readonly rows = this.locatorForAll('.body [role=row]');
  private readonly heads = this.locatorForAll('[role=columnheader]');

  /** The text of one column, row by row, as rendered. */
  async column(index: number): Promise<string[]> {
    const cells = await this.locatorForAll(`.body [role=row] > :nth-child(${index + 1})`)();
    return Promise.all(cells.map((cell) => cell.text()));
  }

  async rowCount(): Promise<number> {
    return (await this.rows()).length;
  }

  async sortBy(header: string): Promise<void> {
    for (const button of await this.locatorForAll('button.sort')()) {
      if ((await button.text()) === header) {
        await button.click();
        return;
      }
    }
    throw new Error(`There is no sortable column ${header}.`);
  }

  async ariaSort(index: number): Promise<string | null> {
    return (await this.heads())[index]?.getAttribute('aria-sort') ?? null;
  }

  /** Clicks the checkbox of a row. */
  async toggle(index: number): Promise<void> {
    const boxes = await this.locatorForAll('.body [role=row] input[type=checkbox]')();
    await boxes[index]?.click();
  }

  async toggleAll(): Promise<void> {
    await (await this.locatorFor('.head input[type=checkbox]')()).click();
  }

  async headCheckbox(): Promise<{ checked: boolean; indeterminate: boolean }> {
    const box = await this.locatorFor('.head input[type=checkbox]')();
    return {
      checked: await box.getProperty<boolean>('checked'),
      indeterminate: await box.getProperty<boolean>('indeterminate'),
    };
  }

  async focusedKey(): Promise<string | null> {
    return document.activeElement?.getAttribute('data-key') ?? null;
  }
}
