import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Recording } from '../../../api/models';
import { lengthOf } from '../../../domain/recording/recording-look';
import { ByteSize } from '../../../ui/byte-size/byte-size';
import { CopyButton } from '../../../ui/copy-button/copy-button';
import { Fact, Facts } from '../../../ui/facts/facts';
import { Icon } from '../../../ui/icon/icon';
import { Note } from '../../../ui/note/note';

/** Who had the terminal, where and when, and what is missing of its recording. */
@Component({
  selector: 'dcp-recording-facts',
  imports: [ByteSize, CopyButton, Fact, Facts, Icon, Note, RouterLink, TranslocoPipe],
  template: `
    @let r = recording();
    <ui-facts [layout]="layout()">
      <ui-fact [label]="'recordings.column.container' | transloco">
        <a [routerLink]="['/containers', r.server, r.container]">{{ r.containerName }}</a>
      </ui-fact>
      <ui-fact [label]="'recordings.column.server' | transloco">{{ r.serverName }}</ui-fact>
      <ui-fact [label]="'recordings.column.user' | transloco">{{ r.username }}</ui-fact>
      <ui-fact [label]="'recordings.column.command' | transloco">
        @if (r.command; as command) {
          <span class="mono trunc" [title]="command">{{ command }}</span>
        } @else {
          {{ 'recordings.attached' | transloco }}
        }
      </ui-fact>
      <ui-fact [label]="'recordings.column.started' | transloco"
        ><time [attr.datetime]="r.startedAt">{{ started() }}</time></ui-fact
      >
      <ui-fact [label]="'recordings.column.length' | transloco"
        ><span class="num">{{ length() }}</span></ui-fact
      >
      @if (layout() === 'list') {
        <ui-fact [label]="'recordings.column.size' | transloco"
          ><span class="num">{{ r.state === 'recording' ? '-' : (r.bytes | byteSize) }}</span></ui-fact
        >
        <ui-fact [label]="'recordings.input' | transloco">{{
          (r.withInput ? 'recordings.inputToo' : 'recordings.outputOnly') | transloco
        }}</ui-fact>
      }
      @if (r.sha256; as digest) {
        <ui-fact label="SHA-256">
          <span class="mono trunc" [class.short]="layout() === 'row'" [title]="digest">{{ digest }}</span>
          <ui-copy-button [text]="digest" [label]="'recordings.copyDigest' | transloco" />
          @if (checked()) {
            <span class="checked"
              ><ui-icon name="shield-check" size="chip" tone="ok" />{{ 'recordings.checked' | transloco }}</span
            >
          }
        </ui-fact>
      }
    </ui-facts>
    @if (r.cutBy; as why) {
      <ui-note tone="warn" [title]="'recordings.cut.title' | transloco">{{
        'recordings.cut.' + why | transloco
      }}</ui-note>
    }
    @if (r.missedBytes > 0) {
      <ui-note tone="warn" [title]="'recordings.missed.title' | transloco: { size: (r.missedBytes | byteSize) }">{{
        'recordings.missed.why' | transloco
      }}</ui-note>
    }
  `,
  styles: `
    ui-copy-button {
      margin-block: -4px;
    }
    ui-note {
      margin-top: 12px;
    }
    .trunc {
      min-width: 0;
      max-width: 260px;
    }
    .short {
      max-width: 92px;
    }
    .checked {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      color: var(--text-2);
    }
  `,
})
export class RecordingFacts {
  readonly recording = input.required<Recording>();
  readonly layout = input<'row' | 'list'>('list');
  /** The platform has just read all of it, and it has this digest: else it would have shown nothing. */
  readonly checked = input(false);

  protected readonly started = computed(() =>
    new Date(this.recording().startedAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' }),
  );
  protected readonly length = computed(() => lengthOf(this.recording()));
}
