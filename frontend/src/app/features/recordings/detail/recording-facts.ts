import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Recording } from '../../../api/models';
import { clockOf } from '../../../domain/recording/recording-look';
import { ByteSize } from '../../../ui/byte-size/byte-size';
import { CopyButton } from '../../../ui/copy-button/copy-button';
import { Fact, Facts } from '../../../ui/facts/facts';
import { Note } from '../../../ui/note/note';

/** Who had the terminal, where and when, and what is missing of its recording. */
@Component({
  selector: 'dcp-recording-facts',
  imports: [ByteSize, CopyButton, Fact, Facts, Note, RouterLink, TranslocoPipe],
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
          ><span class="num">{{ r.bytes | byteSize }}</span></ui-fact
        >
        <ui-fact [label]="'recordings.input' | transloco">{{
          (r.withInput ? 'recordings.inputToo' : 'recordings.outputOnly') | transloco
        }}</ui-fact>
        @if (r.sha256; as digest) {
          <ui-fact label="SHA-256">
            <span class="mono trunc" [title]="digest">{{ digest }}</span>
            <ui-copy-button [text]="digest" [label]="'recordings.copyDigest' | transloco" />
          </ui-fact>
        }
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
  `,
})
export class RecordingFacts {
  readonly recording = input.required<Recording>();
  readonly layout = input<'row' | 'list'>('list');

  protected readonly started = computed(() =>
    new Date(this.recording().startedAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' }),
  );
  protected readonly length = computed(() => clockOf(this.recording().durationMillis / 1000));
}
