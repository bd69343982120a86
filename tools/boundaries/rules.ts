import type { IForbiddenRuleType } from 'dependency-cruiser';

const OURS = '^(?:apps|packages|e2e|bench|tools)/';
const TEST = '\\.(?:test|fixture)\\.tsx?$';
const SERVER = '^apps/server/src';
const ROOM_DOOR = `${SERVER}/rooms/[^/]+/index\\.ts$`;
const packages = (...names: string[]): string => `^packages/(?:${names.join('|')})/`;
/** Modules of Node that reach outside the process; a pure package has no use for them. */
const OUTSIDE = '^(?:node:)?(?:fs|fs/promises|net|tls|http|https|http2|dns|child_process|cluster|worker_threads|os)$';

/** Part `name` may import, of our own code, itself and what `may` lists. */
function mayImport(name: string, from: string, may: readonly string[], comment: string): IForbiddenRuleType {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, pathNot: TEST },
    to: { path: OURS, pathNot: [...may] },
  };
}

/** Who may import whom. Tests may reach further: they plant, look inside and start things. */
export const rules: IForbiddenRuleType[] = [
  mayImport(
    'web-stays-in-the-browser',
    '^apps/web/',
    ['^apps/web/', packages('contract', 'domain', 'editor', 'importer')],
    'the web application imports contract, domain and editor',
  ),
  {
    name: 'web-knows-the-importer-by-type-only',
    comment: 'parsing happens on the server; the review screen knows the shape of a draft',
    severity: 'error',
    from: { path: '^apps/web/' },
    to: { path: packages('importer'), dependencyTypesNot: ['type-only'] },
  },
  mayImport(
    'http-goes-through-front-doors',
    `${SERVER}/http/`,
    [`${SERVER}/(?:http|platform)/`, `${SERVER}/context\\.ts$`, ROOM_DOOR, packages('contract')],
    'http imports front doors of rooms, platform and contract',
  ),
  mayImport(
    'collaboration-goes-through-front-doors',
    `${SERVER}/collaboration/`,
    [`${SERVER}/(?:collaboration|platform)/`, ROOM_DOOR, packages('contract', 'editor')],
    'collaboration writes through a front door of a room',
  ),
  mayImport(
    'cli-goes-through-front-doors',
    `${SERVER}/cli/`,
    [`${SERVER}/(?:cli|platform)/`, `${SERVER}/(?:main|context)\\.ts$`, ROOM_DOOR, '^packages/'],
    'a verb of the command line is thin over rooms, pure packages and the start of the server',
  ),
  mayImport(
    'rooms-stay-below-the-door',
    `${SERVER}/rooms/`,
    [`${SERVER}/(?:rooms|platform)/`, '^packages/'],
    'rooms import platform and packages',
  ),
  {
    name: 'room-to-room-through-the-front-door',
    comment: 'a room reaches another one through its index.ts only',
    severity: 'error',
    from: { path: `${SERVER}/rooms/([^/]+)/`, pathNot: TEST },
    to: { path: `${SERVER}/rooms/`, pathNot: [`${SERVER}/rooms/$1/`, ROOM_DOOR] },
  },
  mayImport(
    'platform-knows-no-room',
    `${SERVER}/platform/`,
    [`${SERVER}/platform/`, packages('contract')],
    'platform has no school vocabulary',
  ),
  ...['contract', 'domain'].map((name) =>
    mayImport(`${name}-stands-alone`, packages(name), [packages(name)], `${name} imports nothing of ours`),
  ),
  ...['importer', 'docgen', 'editor'].map((name) =>
    mayImport(`${name}-knows-the-domain`, packages(name), [packages(name, 'domain')], `${name} imports domain`),
  ),
  {
    name: 'packages-are-pure',
    comment: 'packages read no file, open no socket and start no program',
    severity: 'error',
    from: { path: '^packages/[^/]+/src/', pathNot: [TEST, '/src/testing/'] },
    to: { path: OUTSIDE },
  },
  {
    name: 'testing-is-for-tests',
    comment: 'builders and seeds are imported by tests and tools only',
    severity: 'error',
    from: { path: '^(?:apps|packages)/', pathNot: [TEST, `${SERVER}/testing/`] },
    to: { path: `${SERVER}/testing/` },
  },
  {
    name: 'nothing-imports-the-tools',
    comment: 'e2e, bench and tools look at the product; the product does not know them',
    severity: 'error',
    from: { path: '^(?:apps|packages)/', pathNot: TEST },
    to: { path: '^(?:e2e|bench|tools)/' },
  },
  {
    name: 'imports-resolve',
    comment: 'an import that cannot be resolved hides what it would break',
    severity: 'error',
    from: { path: OURS },
    // Written by generators during the build; and what Vite understands by itself.
    to: { couldNotResolve: true, pathNot: ['/paraglide/', 'routeTree\\.gen', '^virtual:', '\\?'] },
  },
  {
    name: 'no-circle',
    comment: 'modules that need each other are one module',
    severity: 'error',
    from: { path: OURS, pathNot: 'routeTree\\.gen' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'], pathNot: 'routeTree\\.gen' } },
  },
];
