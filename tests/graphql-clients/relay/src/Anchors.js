import { graphql } from 'relay-runtime';

export const query = graphql`
  query AnchorsQuery($city: ID!) {
    city(id: $city) {
      name
      ...Anchors_city
    }
  }
`;

export const fragment = graphql`
  fragment Anchors_city on City
  @refetchable(queryName: "AnchorsNextPageQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) {
    anchors(first: $count, after: $cursor) @connection(key: "Anchors_anchors") {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`;
