// Makes data.json, the same on every machine: 200 people, 50 sites, 10,000 assets.
//   node gen-data.mjs <file>
import fs from 'node:fs';

let state = 42;
const random = () => {
  state |= 0;
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const kinds = ['PUMP', 'VALVE', 'MOTOR', 'SENSOR'];
const people = Array.from({ length: 200 }, (_, i) => ({ id: 'p' + i, name: 'Person ' + i, email: `p${i}@example.org` }));
const sites = Array.from({ length: 50 }, (_, i) => ({
  id: 's' + i,
  name: 'Site ' + i,
  country: ['NO', 'DE', 'US', 'JP'][i % 4],
  lat: +(random() * 180 - 90).toFixed(4),
  lon: +(random() * 360 - 180).toFixed(4),
}));
const assets = Array.from({ length: 10000 }, (_, i) => ({
  id: 'a' + i,
  name: 'Asset ' + i,
  kind: kinds[Math.floor(random() * 4)],
  serial: 'SN-' + (100000 + i),
  installed: `20${10 + (i % 15)}-0${1 + (i % 9)}-1${i % 10}T00:00:00Z`,
  criticality: 1 + (i % 5),
  temperature: +(random() * 120).toFixed(2),
  active: random() < 0.9,
  tags: ['t' + (i % 7), 't' + (i % 11)],
  description: i % 3 ? 'Long text "quoted" with unicode é – ' + 'x'.repeat(40) : null,
  ownerId: 'p' + Math.floor(random() * 200),
  siteId: 's' + Math.floor(random() * 50),
  parentId: i ? 'a' + Math.floor(i / 8) : null,
}));
fs.writeFileSync(process.argv[2], JSON.stringify({ people, sites, assets }));
