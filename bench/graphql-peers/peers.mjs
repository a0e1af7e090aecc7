// One of the Node engines over the schema and the data, as its own documentation sets it up for production.
//   node peers.mjs <mercurius-jit | mercurius | yoga | apollo> <port> <data.json>
import fs from 'node:fs';
import http from 'node:http';
import DataLoader from 'dataloader';

const [engine, port, file] = process.argv.slice(2);
const host = '127.0.0.1';
const data = JSON.parse(fs.readFileSync(file, 'utf8'));
const typeDefs = fs.readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8');

const byId = (items) => new Map(items.map((item) => [item.id, item]));
const group = (items, key) => {
  const groups = new Map();
  for (const item of items) if (item[key]) (groups.get(item[key]) ?? groups.set(item[key], []).get(item[key])).push(item);
  return groups;
};
const people = byId(data.people);
const sites = byId(data.sites);
const assets = byId(data.assets);
const children = group(data.assets, 'parentId');
const owned = group(data.assets, 'ownerId');

// A batch is loaded after one asynchronous hop, as from a store that has everything in memory.
const batch = (find) =>
  new DataLoader(async (ids) => {
    await null;
    return ids.map(find);
  });
const loaders = () => ({
  person: batch((id) => people.get(id)),
  site: batch((id) => sites.get(id)),
  asset: batch((id) => assets.get(id) ?? null),
  children: batch((id) => children.get(id) ?? []),
});
const context = () => ({ load: loaders() });

const cursor = (position) => Buffer.from('c:' + position).toString('base64');
const page = (all, first, after) => {
  const start = after ? +Buffer.from(after, 'base64').toString().slice(2) + 1 : 0;
  const nodes = all.slice(start, start + first);
  return {
    totalCount: all.length,
    pageInfo: {
      hasNextPage: start + first < all.length,
      hasPreviousPage: start > 0,
      startCursor: nodes.length ? cursor(start) : null,
      endCursor: nodes.length ? cursor(start + nodes.length - 1) : null,
    },
    edges: nodes.map((node, i) => ({ cursor: cursor(start + i), node })),
  };
};
const resolvers = {
  Query: {
    hello: () => 'world',
    asset: (_, { id }, { load }) => load.asset.load(id),
    assets: (_, { first, offset }) => data.assets.slice(offset, offset + first),
    assetConnection: (_, { first, after, kind }) => page(kind ? data.assets.filter((asset) => asset.kind === kind) : data.assets, first, after),
  },
  Mutation: { touch: (_, { id }) => assets.get(id) ?? null },
  Asset: {
    owner: (asset, _, { load }) => load.person.load(asset.ownerId),
    site: (asset, _, { load }) => load.site.load(asset.siteId),
    parent: (asset, _, { load }) => (asset.parentId ? load.asset.load(asset.parentId) : null),
    children: (asset, _, { load }) => load.children.load(asset.id),
  },
  Person: { assets: (person) => owned.get(person.id) ?? [] },
};

if (engine === 'yoga') {
  const { createYoga, createSchema } = await import('graphql-yoga');
  const yoga = createYoga({ schema: createSchema({ typeDefs, resolvers }), context, logging: false, maskedErrors: true });
  http.createServer(yoga).listen(+port, host);
} else if (engine === 'apollo') {
  const { ApolloServer } = await import('@apollo/server');
  const { startStandaloneServer } = await import('@apollo/server/standalone');
  const server = new ApolloServer({ typeDefs, resolvers, introspection: true });
  await startStandaloneServer(server, { listen: { port: +port, host }, context: async () => context() });
} else {
  const { default: Fastify } = await import('fastify');
  const { default: mercurius } = await import('mercurius');
  const app = Fastify();
  const jit = engine === 'mercurius-jit' ? 1 : 0;
  app.register(mercurius, { schema: typeDefs, resolvers: { ...resolvers, Node: { resolveType: () => 'Asset' } }, jit, context });
  await app.listen({ port: +port, host });
}
