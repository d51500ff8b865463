import { Component, inject, signal } from '@angular/core';
import { Badge } from '../../ui/badge/badge';
import { BulkBar } from '../../ui/bulk-bar/bulk-bar';
import { Button } from '../../ui/button/button';
import { IconButton } from '../../ui/button/icon-button';
import { Checkbox } from '../../ui/checkbox/checkbox';
import { CommandSnippet } from '../../ui/command-snippet/command-snippet';
import { CopyButton } from '../../ui/copy-button/copy-button';
import { Column, RowMenu } from '../../ui/data-grid/column';
import { DataGrid } from '../../ui/data-grid/data-grid';
import { Confirm } from '../../ui/dialog/confirm';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { ErrorState } from '../../ui/error-state/error-state';
import { Field, FieldInput } from '../../ui/field/field';
import { FilterChips } from '../../ui/filter-chips/filter-chips';
import { ImageName } from '../../ui/image-name/image-name';
import { Keys } from '../../ui/keys/keys';
import { Menu, MenuDivider, MenuItem, MenuTrigger } from '../../ui/menu/menu';
import { Note } from '../../ui/note/note';
import { Segmented } from '../../ui/segmented/segmented';
import { SelectButton } from '../../ui/select-button/select-button';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { Sparkline } from '../../ui/sparkline/sparkline';
import { StackBar } from '../../ui/stack-bar/stack-bar';
import { StateChip } from '../../ui/state-chip/state-chip';
import { Toasts } from '../../ui/toast/toasts';
import { Toggle } from '../../ui/toggle/toggle';
import { Track } from '../../ui/track/track';
import { CHIPS, GROUND, INK, ROWS, SERIES, STATES, SheetRow, wave } from './specimens';

/** Every component of `ui/` on one page, for who builds the console. Its words are specimens and not translated. */
@Component({
  selector: 'dcp-component-sheet',
  imports: [
    Badge,
    BulkBar,
    Button,
    Checkbox,
    Column,
    CommandSnippet,
    CopyButton,
    DataGrid,
    EmptyState,
    ErrorState,
    Field,
    FieldInput,
    FilterChips,
    IconButton,
    ImageName,
    Keys,
    Menu,
    MenuDivider,
    MenuItem,
    MenuTrigger,
    Note,
    RowMenu,
    Segmented,
    SelectButton,
    Skeleton,
    Sparkline,
    StackBar,
    StateChip,
    Toggle,
    Track,
  ],
  templateUrl: './component-sheet.html',
  styleUrl: './component-sheet.css',
})
export class ComponentSheet {
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);

  protected readonly ground = GROUND;
  protected readonly ink = INK;
  protected readonly states = STATES;
  protected readonly chips = CHIPS;
  protected readonly series = SERIES.map((name, i) => ({ name, values: wave(i) }));
  protected readonly rows = ROWS;
  protected readonly stream = signal('both');
  protected readonly streams = ['both', 'stdout', 'stderr'].map((value) => ({ value, label: value }));
  protected readonly state = signal('');
  protected readonly stateFilters = [
    { value: '', label: 'All', count: 312 },
    { value: 'running', label: 'Running', icon: 'play', filled: true, tone: 'ok', count: 271 },
    { value: 'unhealthy', label: 'Unhealthy', icon: 'heart-crack', tone: 'bad', count: 3 },
  ] as const;
  protected readonly server = signal<string | null>(null);
  protected readonly servers = ['ams-prod-1', 'ams-prod-2'].map((value) => ({ value, label: value }));
  protected readonly selection = signal<ReadonlySet<string>>(new Set(['shop-worker-1']));
  protected readonly sort = signal<string | null>('state');
  protected readonly commands = [
    { label: 'curl', text: "curl -H 'Authorization: Bearer ...' http://localhost:9080/api/v1/containers" },
  ];
  protected readonly failure = {
    title: 'Logs could not be opened',
    detail: 'The engine closed the stream.',
    requestId: '01JD9K3W7Q',
  };

  protected readonly key = (row: SheetRow): string => row.name;
  protected readonly byState = (row: SheetRow): string => row.look.word;
  protected readonly byName = (row: SheetRow): string => row.name;
  protected readonly isOld = (row: SheetRow): boolean => row.look.icon === 'cloud-off';

  protected toast(): void {
    this.toasts.show({
      tone: 'ok',
      strong: '3 containers',
      text: 'restart on ams-prod-2',
      action: { label: 'Show task', run: () => undefined },
    });
  }

  protected async ask(): Promise<void> {
    await this.confirm.ask({
      title: 'Remove volume shop_pgdata?',
      losses: [
        {
          icon: 'hard-drive',
          tone: 'bad',
          text: '4.2 GiB of data is lost for good',
          detail: 'last archive 2 h ago, 4.1 GiB',
        },
        { icon: 'unplug', tone: 'warn', text: 'shop-postgres cannot start without it', detail: 'stopped since 13:58' },
      ],
      typeToConfirm: 'shop_pgdata',
      confirmLabel: 'Remove volume',
    });
  }
}
