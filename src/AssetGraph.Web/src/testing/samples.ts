import type { AssetBriefFragment, CityQuery, OpportunityCardFragment, Scale, TiePartsFragment } from '../api/generated';

/** Records for tests, complete but for what a test names. Their names are of this file's own making. */
export function asset(key: string, scale: Scale = 'MICRO', parts: Partial<AssetBriefFragment> = {}): AssetBriefFragment {
  return {
    __typename: 'Organisation',
    id: `id-${key}`,
    key,
    name: `The ${key}`,
    kind: 'ORGANISATION',
    sector: 'SOCIAL',
    subtypes: [],
    scale: { scale },
    places: [],
    ...parts,
  };
}

export function tie(from: string, to: string, parts: Partial<TiePartsFragment> = {}): TiePartsFragment {
  return {
    id: `id-${from}-${to}`,
    key: `${from}--${to}`,
    directed: true,
    description: null,
    trust: 0.6,
    trustAssumed: true,
    occurredOn: null,
    endedOn: null,
    living: true,
    strand: null,
    madeByProject: null,
    brokeredBy: null,
    sources: [],
    type: { key: 'supports', name: 'supports', carriesTrust: true, adverse: false },
    source: asset(from),
    target: asset(to),
    ...parts,
  };
}

export function opportunity(rank: number, parts: Partial<OpportunityCardFragment> = {}): OpportunityCardFragment {
  const macro = asset(`hospital-${rank}`, 'MACRO');
  const micro = asset(`club-${rank}`);
  return {
    id: `id-opportunity-${rank}`,
    rank,
    score: 0.5,
    mutual: false,
    strands: ['SKILLS_MATCHING'],
    status: null,
    macro,
    micro,
    factors: {
      fit: 0.7,
      reach: 0.02,
      gain: 0.4,
      place: null,
      distance: 3,
      kilometres: null,
      weights: [
        { factor: 'fit', weight: 0.5 },
        { factor: 'reach', weight: 0.3 },
        { factor: 'gain', weight: 0.2 },
      ],
    },
    benefits: [
      { side: { key: macro.key }, text: 'Nurses for its wards.', gains: true },
      { side: { key: micro.key }, text: 'No need of this side is met by the other yet.', gains: false },
    ],
    explanation: { summary: `Ask the broker to introduce the two of pair ${rank}.` },
    warnings: [],
    intermediators: { totalCount: 0, noneBecause: 'Nobody has a route to both.', nodes: [] },
    ...parts,
  };
}

export const city: NonNullable<CityQuery['city']> = {
  id: 'id-city',
  key: 'testham',
  name: 'Testham',
  country: null,
  attribution: 'Made for tests.',
  revision: 7,
  criteria: { employeesAbove: 250, annualSpendAbove: { amount: 1_000_000, currency: 'GBP' }, significantLandOrProperty: true },
  counts: { assets: 20, macro: 5, micro: 12, unknown: 3, ties: 30, needs: 4, offers: 6, places: 2 },
  places: [
    { id: 'id-testham', key: 'testham', name: 'Testham', level: 'CITY', parent: null },
    { id: 'id-mill', key: 'mill', name: 'Mill End', level: 'NEIGHBOURHOOD', parent: { key: 'testham' } },
  ],
  categories: [],
  tieTypes: [],
};
