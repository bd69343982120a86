import { expect, test } from 'vitest';
import { buildRequest } from './build-request.ts';

test('an address is filled from its parameters and empty questions are left out', () => {
  const { method, url, body } = buildRequest('GET /api/schools/{schoolId}/people', {
    params: { schoolId: 'sch_luongson' },
    query: { search: 'Thuỷ', cursor: '', limit: 50, includeLeft: false },
  });
  expect(method).toBe('GET');
  expect(url).toBe('/api/schools/sch_luongson/people?search=Thu%E1%BB%B7&limit=50&includeLeft=false');
  expect(body).toBeNull();
});

test('an address without its parameter is never called', () => {
  expect(() => buildRequest('GET /api/schools/{schoolId}', { params: {} })).toThrow('schoolId');
});

test('a body travels as JSON, a file as plain bytes', () => {
  expect(buildRequest('POST /api/session', { body: { login: 'oanh' } })).toMatchObject({
    headers: { 'content-type': 'application/json' },
    body: '{"login":"oanh"}',
  });
  const file = new Blob(['x'], { type: 'application/pdf' });
  expect(buildRequest('POST /api/scans', { file }).headers['content-type']).toBe('application/octet-stream');
});

test('a name in an address cannot lead to another address', () => {
  expect(buildRequest('DELETE /api/account/sessions/{sessionId}', { params: { sessionId: '../../x' } }).url).toBe(
    '/api/account/sessions/..%2F..%2Fx',
  );
});
