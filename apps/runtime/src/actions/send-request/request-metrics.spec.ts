import { describe, expect, it } from '@jest/globals';
import { CircuitBreakers } from '@baton/outbound-request';
import { Registry } from 'prom-client';
import { RequestMetrics } from './request-metrics.js';

describe('the figures of requests', () => {
  it('tell outcomes, times and hosts that are left alone, and name no host', async () => {
    const registry = new Registry();
    const breakers = new CircuitBreakers({ failures: 1, restMs: 10_000 }, () => 0);
    const metrics = new RequestMetrics(registry, breakers);
    metrics.answered('ok', 120);
    metrics.answered('timeout', 8_000);
    metrics.retried();
    breakers.pass('https://crm.example')?.end('failure');
    const text = await registry.metrics();
    expect(text).toContain('baton_requests_total{outcome="timeout"} 1');
    expect(text).toContain('baton_request_seconds_bucket{le="0.1",outcome="ok"} 0');
    expect(text).toContain('baton_request_seconds_bucket{le="0.25",outcome="ok"} 1');
    expect(text).toContain('baton_request_retries_total 1');
    expect(text).toContain('baton_request_breakers{state="open"} 1');
    expect(text).toContain('baton_request_breakers{state="half-open"} 0');
    expect(text).not.toContain('crm.example');
  });
});
