import { cacheExchange, Client, fetchExchange, type CombinedError } from 'urql';

/** The one GraphQL client: same origin, answers kept until the page is left. */
export function createClient(): Client {
  return new Client({ url: '/graphql', exchanges: [cacheExchange, fetchExchange], preferGetMethod: false });
}

/** What went wrong, in the server's own words where it gave any; null where the server could not be reached. */
export function errorText(error: CombinedError): string | null {
  const said = error.graphQLErrors.map((e) => e.message).filter((message) => message !== '');
  return said.length > 0 ? said.join(' ') : null;
}
