import type { OpportunityCardFragment } from '../api/generated';

export const factorNames = ['fit', 'reach', 'gain', 'place'] as const;
export type FactorName = (typeof factorNames)[number];
export type Grade = 'strong' | 'fair' | 'slight' | 'none' | 'unknown';

/** A factor in a word. The bounds are for reading only; nothing is computed with them. */
export function grade(value: number | null): Grade {
  if (value === null) {
    return 'unknown';
  }
  return value >= 0.6 ? 'strong' : value >= 0.3 ? 'fair' : value > 0.05 ? 'slight' : 'none';
}

/** One factor of a score as it is drawn. */
export interface FactorPart {
  name: FactorName;
  value: number | null;
  /** The exponent used; null for a factor that was left out. */
  weight: number | null;
}

/** The four factors in their order, each with its exponent. */
export function factorParts(factors: OpportunityCardFragment['factors']): FactorPart[] {
  return factorNames.map((name) => ({
    name,
    value: factors[name],
    weight: factors.weights.find((w) => w.factor.toLowerCase() === name)?.weight ?? null,
  }));
}
