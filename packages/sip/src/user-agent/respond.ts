import { createResponse, type ResponseInit } from '../messages/create-response.js';
import { type SipResponse } from '../messages/message.js';
import { newTag } from '../transactions/identifiers.js';
import { type ServerTransaction } from '../transactions/transaction.js';
import { responseEndpoint } from '../transport/response-endpoint.js';
import { type Endpoint } from '../transport/transport.js';
import { type AgentCore } from './agent-core.js';
import { checkExtraHeaders } from './check-extra-headers.js';

const dialogMethods = new Set(['INVITE', 'UPDATE', 'REFER', 'SUBSCRIBE']);

/**
 * Answers a request with the headers that RFC 3261 wants beside the mirrored ones: Server; Allow and Supported in what
 * accepts or offers (§13.3.1, §11.2); Contact and Record-Route where a dialog is made or refreshed (§12.1.1).
 */
export function respond(
  core: AgentCore,
  transaction: ServerTransaction,
  source: Endpoint,
  status: number,
  init: ResponseInit = {},
): SipResponse {
  checkExtraHeaders(init.headers);
  const { request } = transaction;
  // every response but 100 has a To tag (§8.2.6.2)
  const toTag = init.toTag ?? (status > 100 ? newTag() : undefined);
  const response = createResponse(request, status, { ...init, toTag });
  const { headers } = response;
  const establishes = status > 100 && status < 300 && dialogMethods.has(request.method);
  if (establishes) {
    for (const route of request.headers.getAll('record-route')) headers.add('Record-Route', route);
    if (!headers.has('contact')) {
      const { protocol } = responseEndpoint(request, source);
      headers.add('Contact', `<${core.sender.contactUri(protocol, source.address)}>`);
    }
  }
  const introduces = (status >= 200 && status < 300 && request.method !== 'BYE') || status === 405;
  if (introduces && !headers.has('allow')) headers.add('Allow', core.allow.join(', '));
  if (introduces && core.supported.length > 0 && !headers.has('supported')) {
    headers.add('Supported', core.supported.join(', '));
  }
  if (!headers.has('server')) headers.add('Server', core.userAgent);
  transaction.respond(response);
  return response;
}
