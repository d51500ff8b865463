import { InjectionToken } from '@angular/core';
import { IconName } from '../../ui/icon/icons';
import { ChipLook } from '../../ui/state-chip/state-chip';

/** One thing the palette can do or go to. */
export interface Command {
  /** Stable, e.g. `container.restart:SERVER:ID`. */
  readonly id: string;
  readonly group: 'do' | 'go' | 'help';
  readonly icon: IconName;
  readonly title: string;
  /** Further words to find it by. */
  readonly keywords?: string;
  /** At the end of the row: where it is, how many. */
  readonly hint?: string;
  readonly state?: ChipLook;
  /** Keys that do the same anywhere, e.g. `g c`. */
  readonly keys?: string;
  /** The same for the command line; shown at the foot, copied by Ctrl+C. */
  readonly dsctl?: string;
  /** Shown only when something was typed: keeps the empty palette short. */
  readonly onlyWhenTyped?: boolean;
  run(): void | Promise<void>;
}

/**
 * What a feature offers to the palette. Asked each time the palette opens, in an injection context, so it may inject;
 * data that it needs is read then, and commands that need data may come late.
 */
export type CommandSource = () => readonly Command[] | Promise<readonly Command[]>;

/** Loads the sources: a lazy import each, so that they cost nothing before the palette opens. */
export const COMMAND_SOURCES = new InjectionToken<readonly (() => Promise<CommandSource>)[]>('COMMAND_SOURCES', {
  factory: () => [],
});
