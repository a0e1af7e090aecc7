/** A name of the schema as it stands in addresses: SKILLS_MATCHING as skills-matching. */
export function addressWord(name: string): string {
  return name.toLowerCase().replace(/_/g, '-');
}

/** Those of the known names that a parameter lists, separated by commas, in the known order; others are left out. */
export function readWords<Name extends string>(params: URLSearchParams, parameter: string, known: readonly Name[]): Name[] {
  const asked = (params.get(parameter) ?? '').split(',');
  return known.filter((name) => asked.includes(addressWord(name)));
}
