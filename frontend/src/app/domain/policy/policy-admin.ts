import { inject, Injectable } from '@angular/core';
import { getGlobalPolicy } from '../../api/fn/policies/get-global-policy';
import { getServerPolicy } from '../../api/fn/policies/get-server-policy';
import { listPolicyRules } from '../../api/fn/policies/list-policy-rules';
import { replaceGlobalPolicy } from '../../api/fn/policies/replace-global-policy';
import { replaceServerPolicy } from '../../api/fn/policies/replace-server-policy';
import { Policy, PolicyRuleInfo, RuleSetting } from '../../api/models';
import { Api, Versioned } from '../reading/api';
import { Listing } from '../reading/listing';

/** What containers may ask of their hosts: everywhere, or on one server. All throw ProblemError with the reason. */
@Injectable({ providedIn: 'root' })
export class PolicyAdmin {
  private readonly api = inject(Api);

  /** Every rule there is, explained; a platform's rules change only with its version. */
  readonly rules = new Listing<PolicyRuleInfo>(async () => ({ items: await this.api.call(listPolicyRules, {}) }));

  /** @param server null for what holds everywhere */
  read(server: string | null): Promise<Versioned<Policy>> {
    return server === null ? this.api.read(getGlobalPolicy, {}) : this.api.read(getServerPolicy, { server });
  }

  /**
   * Decides about these rules, and leaves all others to what holds everywhere, or is usual.
   *
   * @param version the state that the change starts from: the platform refuses when somebody was quicker
   */
  async replace(server: string | null, rules: RuleSetting[], version: string): Promise<Versioned<Policy>> {
    const change = { 'If-Match': version, body: { rules } };
    return server === null
      ? this.api.read(replaceGlobalPolicy, change)
      : this.api.read(replaceServerPolicy, { server, ...change });
  }
}
