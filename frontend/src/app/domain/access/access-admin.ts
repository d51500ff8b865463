import { inject, Injectable } from '@angular/core';
import { canI } from '../../api/fn/access/can-i';
import { createGrant } from '../../api/fn/access/create-grant';
import { createGroup } from '../../api/fn/access/create-group';
import { createRole } from '../../api/fn/access/create-role';
import { deleteGrant } from '../../api/fn/access/delete-grant';
import { deleteGroup } from '../../api/fn/access/delete-group';
import { deleteRole } from '../../api/fn/access/delete-role';
import { getGroup } from '../../api/fn/access/get-group';
import { getRole } from '../../api/fn/access/get-role';
import { listActions } from '../../api/fn/access/list-actions';
import { listGrants } from '../../api/fn/access/list-grants';
import { listGroups } from '../../api/fn/access/list-groups';
import { listPermissions } from '../../api/fn/access/list-permissions';
import { listRoles } from '../../api/fn/access/list-roles';
import { replaceGroup } from '../../api/fn/access/replace-group';
import { replaceRole } from '../../api/fn/access/replace-role';
import { ActionInfo, CanI, Grant, GrantCreate, Group, GroupWrite, Permission, Role, RoleWrite } from '../../api/models';
import { Api, Versioned } from '../reading/api';
import { Listing } from '../reading/listing';

/** A question to the platform: may this be done? */
export interface Question {
  readonly action: string;
  readonly user: string;
  readonly server?: string;
  readonly container?: string;
}

/**
 * Groups, roles and grants, and what follows from them. A page provides it, so that what was read goes with the page. All
 * throw ProblemError with the platform's reason.
 */
@Injectable()
export class AccessAdmin {
  private readonly api = inject(Api);

  readonly groups = new Listing<Group>((page) => this.api.call(listGroups, page));
  readonly roles = new Listing<Role>((page) => this.api.call(listRoles, page));
  readonly grants = new Listing<Grant>((page) => this.api.call(listGrants, page));
  /** Everything that a right can allow. */
  readonly actions = new Listing<ActionInfo>(async () => ({ items: await this.api.call(listActions, {}) }));

  readGroup(id: string): Promise<Versioned<Group>> {
    return this.api.read(getGroup, { id });
  }

  async createGroup(group: GroupWrite): Promise<Group> {
    const made = await this.api.call(createGroup, { body: group });
    await this.groups.readAgain();
    return made;
  }

  async updateGroup(id: string, group: GroupWrite, version: string): Promise<void> {
    await this.api.call(replaceGroup, { id, 'If-Match': version, body: group });
    await this.groups.readAgain();
  }

  /** Its grants go with it. */
  async deleteGroup(id: string): Promise<void> {
    await this.api.call(deleteGroup, { id });
    await Promise.all([this.groups.readAgain(), this.grants.readAgain()]);
  }

  readRole(id: string): Promise<Versioned<Role>> {
    return this.api.read(getRole, { id });
  }

  async createRole(role: RoleWrite): Promise<Role> {
    const made = await this.api.call(createRole, { body: role });
    await this.roles.readAgain();
    return made;
  }

  async updateRole(id: string, role: RoleWrite, version: string): Promise<void> {
    await this.api.call(replaceRole, { id, 'If-Match': version, body: role });
    await Promise.all([this.roles.readAgain(), this.grants.readAgain()]);
  }

  async deleteRole(id: string): Promise<void> {
    await this.api.call(deleteRole, { id });
    await this.roles.readAgain();
  }

  async grant(request: GrantCreate): Promise<Grant> {
    const made = await this.api.call(createGrant, { body: request });
    await this.grants.readAgain();
    return made;
  }

  async revoke(id: string): Promise<void> {
    await this.api.call(deleteGrant, { id });
    await this.grants.readAgain();
  }

  /** What a user may do, and where. */
  permissionsOf(user: string): Promise<readonly Permission[]> {
    return this.api.call(listPermissions, { user });
  }

  /** Whether a user may do it there, and why. */
  explain(question: Question): Promise<CanI> {
    return this.api.call(canI, question);
  }
}
