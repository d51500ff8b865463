import { TranslocoService } from '@jsverse/transloco';
import { AuditEntry } from '../../../api/models';
import { doerName, doerOf, shownOutcome } from '../../../domain/audit/audit-look';

/** An entry as a sentence. What was done has its own words; what was not, or is not known, is called by its action. */
export function auditTitle(texts: TranslocoService, entry: AuditEntry, target: string | null): string {
  if (shownOutcome(entry) === 'codeAsked') {
    return texts.translate<string>('audit.ended.codeAsked', { who: target ?? '' });
  }
  const who = doerName(entry) ?? texts.translate<string>(`audit.subject.${doerOf(entry)}`);
  if (entry.outcome === 'success') {
    const done = `audit.did.${entry.action}`;
    const words = texts.translate<string>(done, { what: target ?? '' });
    if (words !== done) {
      return `${who} ${words}`.trim();
    }
  }
  const what = target === null ? entry.action : `${entry.action}: ${target}`;
  return texts.translate<string>(`audit.ended.${entry.outcome}`, { who, what });
}
