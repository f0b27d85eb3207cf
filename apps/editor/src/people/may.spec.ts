import { describe, expect, it } from '@jest/globals';
import { mayEdit, mayManage, mayPublish, roles, rolesWithin } from './may.js';

describe('what a role may', () => {
  it('grows with the ladder, and an agent has no part in it', () => {
    expect(roles.filter(mayEdit)).toEqual(['analyst', 'admin', 'owner']);
    expect(roles.filter(mayPublish)).toEqual(['admin', 'owner']);
    expect(roles.filter(mayManage)).toEqual(['admin', 'owner']);
  });

  it('includes giving away no more than it has', () => {
    expect(rolesWithin('owner')).toEqual(['viewer', 'analyst', 'admin', 'owner', 'agent']);
    expect(rolesWithin('admin')).toEqual(['viewer', 'analyst', 'admin', 'agent']);
    expect([rolesWithin('analyst'), rolesWithin('viewer'), rolesWithin('agent')]).toEqual([[], [], []]);
  });
});
