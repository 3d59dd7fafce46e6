import { alone, ladder, moduleDoors, publicMayUse, sharedGround, webRooms } from './ladder.mjs';

const TEST = /\.test\.tsx?$/;
const DOOR = new RegExp(`\\.(${moduleDoors.join('|')})$`);

/**
 * Says where a file stands.
 * @param {string} path from the root of the repository, with `/`
 * @returns {{ house: string, room?: string, module?: string, file: string, test: boolean }}
 */
export function placeOf(path) {
  const test = TEST.test(path) || path.includes('/testing/');
  const parts = path.replace(/\.[jt]sx?$/, '').split('/');
  const file = parts.at(-1) ?? '';
  const [top, name, src, room, module] = parts;
  if (top === 'libs' && name === 'shared' && src === 'src') return { house: 'shared', room, file, test };
  if (top === 'libs' && name === 'disclosure' && src === 'src') return { house: 'disclosure', file, test };
  if (top === 'apps' && src === 'src') {
    if (parts.length === 4) return { house: name, room: 'app', file, test };
    const hasModules = room === 'modules' || room === 'features';
    return { house: name, room, ...(hasModules && { module }), file, test };
  }
  return { house: top, file, test };
}

/**
 * Why one file may not import another, or null.
 * @param {string} fromPath the importing file, from the root of the repository
 * @param {string} toPath the imported file, from the root of the repository
 */
export function refusal(fromPath, toPath) {
  const from = placeOf(fromPath);
  const to = placeOf(toPath);
  if (from.house !== to.house) return betweenHouses(from, to);
  if (from.test) return null;
  if (to.test) return 'Only tests import from testing/.';
  if (from.house === 'shared') return inShared(from, to);
  if (from.house === 'api') return inApi(from, to);
  if (from.house === 'web') return inWeb(from, to);
  return null;
}

/** Why a file may not import a package of somebody else, or null. */
export function packageRefusal(fromPath, name) {
  const from = placeOf(fromPath);
  if (from.test) return null;
  if (from.house === 'shared' && name !== 'zod')
    return 'libs/shared knows zod and nothing else: no Nest, no React, no Node.';
  if (from.house === 'disclosure' && !DISCLOSURE_PACKAGES.includes(name))
    return `libs/disclosure knows ${DISCLOSURE_PACKAGES.join(' and ')} and nothing else: anybody may use it.`;
  if (from.house === 'web' && name.startsWith('node:'))
    return 'The web client runs in a browser, which has no Node modules.';
  if (from.house === 'api' && /\.controller$/.test(from.file) && name === 'typeorm') {
    return 'A controller names route, permission and schema and makes one call; data is the service’s work.';
  }
  return null;
}

const DISCLOSURE_PACKAGES = ['highs', 'zod'];

const MAY_USE = {
  shared: [],
  disclosure: [],
  migrations: [],
  api: ['shared', 'disclosure', 'migrations'],
  web: ['shared'],
};

function betweenHouses(from, to) {
  const allowed = MAY_USE[from.house];
  if (!allowed || allowed.includes(to.house)) return null;
  return `${from.house} does not import from ${to.house}.`;
}

function inShared(from, to) {
  const order = [...sharedGround, ...ladder];
  return above(order, from.room, to.room) ?? null;
}

const API_ROOMS = ['platform', 'modules'];

function inApi(from, to) {
  if (/\.controller$/.test(from.file) && /\.repository$/.test(to.file)) {
    return 'A controller does not reach a repository: call the service.';
  }
  if (to.room === 'platform') return null;
  if (!API_ROOMS.includes(to.room))
    return API_ROOMS.includes(from.room) ? 'Nothing imports from what starts the API.' : null;
  if (from.room === 'platform') return 'platform/ imports no module.';
  if (from.room !== 'modules') return door(to);
  if (from.module === to.module) return null;
  if (alone.includes(from.module)) return `${from.module} imports no module.`;
  return above(ladder, from.module, to.module) ?? door(to);
}

function door(to) {
  if (DOOR.test(to.file)) return null;
  return `Of another module only ${moduleDoors.map((kind) => `*.${kind}.ts`).join(', ')} may be imported.`;
}

function inWeb(from, to) {
  if (from.room === 'public') {
    return to.room === 'public' || publicMayUse.includes(to.room) ? null : 'public/ is a bundle of its own.';
  }
  if (to.room === 'public') return 'public/ is a bundle of its own.';
  if (from.room === 'features' && to.room === 'features') {
    return from.module === to.module ? null : 'Features never import each other: a page puts them together.';
  }
  if (from.room === to.room) return null;
  const [here, there] = [webRooms.indexOf(from.room), webRooms.indexOf(to.room)];
  if (here === -1) return `${from.room}/ is no room of the web client (lint/ladder.mjs).`;
  return there > here ? null : `${from.room}/ does not import from ${to.room}/: ${webRooms.join(' → ')}.`;
}

/** Null where `there` stands before `here` or is the same, else why not; undefined lets the next rule decide. */
function above(order, here, there) {
  if (here === there) return undefined;
  const [from, to] = [order.indexOf(here), order.indexOf(there)];
  const missing = from === -1 ? here : there;
  if (from === -1 || to === -1) return `${missing} is not in the ladder (lint/ladder.mjs).`;
  return to < from
    ? undefined
    : `${here} stands above ${there} in the ladder (lint/ladder.mjs): declare a port instead.`;
}
